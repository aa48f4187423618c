@echo off
rem Starts Breathcue on Windows, and builds it first if its jar is missing. Needs a JDK 17 or newer.
rem After the sources have changed, build again with: mvnw.cmd -q -Pquick package
setlocal
set "HOME_FOLDER=%~dp0."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

rem The file says that a build went to its end. Without it, what is there may be half of a library. A release has no pom.xml.
set "BUILT=%HOME_FOLDER%\target\launcher\built"
set "JAR="
if not exist "%HOME_FOLDER%\pom.xml" call :find_jar
if exist "%BUILT%" call :find_jar
if defined JAR goto run
if exist "%BUILT%" del "%BUILT%"
if exist "%HOME_FOLDER%\target\lib" rmdir /s /q "%HOME_FOLDER%\target\lib"
echo Building Breathcue (first run only; this can take a minute)... 1>&2
pushd "%HOME_FOLDER%"
call mvnw.cmd -q -B -ntp "-Pquick,!tests" package 1>&2
set "BUILD_STATUS=%ERRORLEVEL%"
popd
if not "%BUILD_STATUS%"=="0" (
    echo breathcue: the build failed; the reason is above 1>&2
    exit /b 4
)
call :find_jar
if not defined JAR (
    echo breathcue: the build made no jar in target 1>&2
    exit /b 4
)
if not exist "%HOME_FOLDER%\target\launcher" mkdir "%HOME_FOLDER%\target\launcher"
type nul >"%BUILT%"

:run
"%JAVA%" -XX:+UseSerialGC -Xmn20m -Dfile.encoding=UTF-8 "-Dbreathcue.home=%HOME_FOLDER%" -jar "%JAR%" %*
set "STATUS=%ERRORLEVEL%"
if "%STATUS%"=="9009" (
    echo breathcue: no Java found; install a JDK 17 or newer, or set JAVA_HOME to one 1>&2
    exit /b 3
)
exit /b %STATUS%

:find_jar
set "JAR="
for %%F in ("%HOME_FOLDER%\target\breathcue-*.jar") do (
    echo %%~nF| findstr /e /c:"-sources" /c:"-javadoc" >nul || set "JAR=%%~fF"
)
exit /b 0

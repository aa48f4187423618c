"""Prints the places and checksums for OnnxMachine, from the jar of a version of ONNX Runtime: onnx-slices.py onnxruntime-1.23.2.jar

A slice is a run of neighbouring entries. Where an entry ends, the next begins, so slices may hold more than is wanted.
"""

import hashlib
import struct
import sys
import zipfile

NATIVE = "ai/onnxruntime/native/"
SLICES = [
    ("LINUX_X64", NATIVE + "linux-x64/libonnxruntime.so", NATIVE + "linux-x64/libonnxruntime4j_jni.so"),
    ("LINUX_AARCH64", NATIVE + "linux-aarch64/libonnxruntime.so", NATIVE + "linux-aarch64/libonnxruntime4j_jni.so"),
    ("OSX_X64", NATIVE + "osx-x64/libonnxruntime.dylib", NATIVE + "osx-x64/libonnxruntime.dylib"),
    ("OSX_X64", NATIVE + "osx-x64/libonnxruntime4j_jni.dylib", NATIVE + "osx-x64/libonnxruntime4j_jni.dylib"),
    ("OSX_AARCH64", NATIVE + "osx-aarch64/libonnxruntime.dylib", NATIVE + "osx-aarch64/libonnxruntime.dylib"),
    ("OSX_AARCH64", NATIVE + "osx-aarch64/libonnxruntime4j_jni.dylib", NATIVE + "osx-aarch64/libonnxruntime4j_jni.dylib"),
    ("WIN_X64", NATIVE + "win-x64/onnxruntime.dll", NATIVE + "win-x64/onnxruntime4j_jni.dll"),
    ("FIRST_CLASS", "ai/", "ai/onnxruntime/MapInfo.class"),
    ("CLASSES", "ai/onnxruntime/NodeInfo.class", "ThirdPartyNotices.txt"),
]

with open(sys.argv[1], "rb") as file:
    jar = file.read()
entries = {entry.filename: entry for entry in zipfile.ZipFile(sys.argv[1]).infolist()}


def end(entry):
    name, extra = struct.unpack_from("<HH", jar, entry.header_offset + 26)
    return entry.header_offset + 30 + name + extra + entry.compress_size


classes = set()
for title, first, last in SLICES:
    begin, stop = entries[first].header_offset, end(entries[last])
    inside = [entry for entry in entries.values() if begin <= entry.header_offset < stop]
    # A stream can be unpacked without the directory of the jar only if sizes come before the bytes.
    assert all(not entry.flag_bits & 8 for entry in inside), title
    classes.update(entry.filename for entry in inside if entry.filename.endswith(".class"))
    print(f"{title}: new JarSlice({begin:_}, {stop - begin:_}, \"{hashlib.sha256(jar[begin:stop]).hexdigest()}\")")
missing = {name for name in entries if name.endswith(".class")} - classes
assert not missing, missing

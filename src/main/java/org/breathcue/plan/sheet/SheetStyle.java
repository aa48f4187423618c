package org.breathcue.plan.sheet;

/** The style of a sheet: large black type on white. Greys are chosen so that they can be told apart on a printer. */
final class SheetStyle {
    static final String CSS = """

            @page { margin: 16mm 15mm }
            body { margin: 0 auto; padding: 1rem; max-width: 46rem; background: #fff; color: #000;
              font: 14pt/1.4 'Helvetica Neue', Arial, 'Noto Sans', sans-serif }
            h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 .3em }
            h2 { font-size: 17pt; line-height: 1.2; margin: 0 }
            p, ol, ul, dl { margin: .4em 0 }
            ol, ul { padding-left: 1.4em }
            dl div { display: flex; gap: .6em }
            dt { font-weight: bold; min-width: 6em }
            dd { margin: 0 }
            section { border-top: 1.5pt solid #000; margin-top: 1em; padding-top: .6em; break-inside: avoid }
            h2, .dose-text, .needs { break-after: avoid }
            ol, ul, p, svg, table { break-inside: avoid }
            .dose-text { font-weight: bold; font-size: 15pt; margin: .1em 0 }
            .needs { margin: 0 }
            .caution { border-left: 4pt solid #000; padding-left: .6em }
            .variations { list-style: none; padding: 0 }
            strong { margin-right: .3em }
            svg { display: block; width: 100%; height: auto; margin: .5em 0 }
            svg text { font: 14px Arial, 'Noto Sans', sans-serif; fill: #000 }
            .dose { fill: #d9d9d9 }
            .wave { fill: none; stroke: #000; stroke-width: 1.6 }
            .base { fill: none; stroke: #777 }
            .words { fill: #555 }
            .tick { stroke: #555 }
            .wait { fill: none; stroke: #000; stroke-dasharray: 3 2 }
            table { border-collapse: collapse; margin: .5em 0 }
            caption { text-align: left; font-size: 11pt; padding-bottom: .2em }
            th { font-size: 11pt; font-weight: normal; padding: 0 .3em }
            abbr { text-decoration: none }
            td { border: 1pt solid #000; width: 2.2em; height: 1.7em }
            .note { border-top: 1.5pt solid #000; margin-top: 1em; padding-top: .6em }
            @media print { body { max-width: none; padding: 0 } }
            """;

    private SheetStyle() {}
}

package org.breathcue.plan.picture;

import org.breathcue.timeline.Side;

/**
 * The colours of the picture in light and dark mode. The background is always painted, so the picture is readable on a
 * page whose colours do not follow the reader's system. Left and right can be told apart by colour-blind readers.
 */
final class PictureStyle {
    /** The id of the clip path that cuts off a row at its edges. */
    static final String CLIP = "row";

    static final String CSS = String.join(
            " ",
            "text { font-family: -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; fill: #1f2328 }",
            ".heading { font-size: 18px; font-weight: 600 }",
            ".name { font-size: 12.5px; font-weight: 600 }",
            ".quiet { font-size: 12.5px; fill: #59636e }",
            ".small { font-size: 11.5px; fill: #59636e }",
            ".card { fill: #ffffff; stroke: #d1d9e0 }",
            ".leader, .tick { stroke: #b6bfc8; fill: none }",
            ".chapter { fill: #f3f5f7 }",
            ".words { fill: #818b98 }",
            ".bell { fill: #9a6700 }",
            ".wait { stroke: #9a6700; fill: none; stroke-dasharray: 3 2 }",
            ".rest { stroke: #c3cbd3; fill: none }",
            ".dose-none { fill: #d5e8dc }",
            ".dose-left { fill: #cfe3fb }",
            ".dose-right { fill: #fbdcc0 }",
            ".area-none { fill: #2c7a51; fill-opacity: .2 }",
            ".area-left { fill: #0b62c4; fill-opacity: .2 }",
            ".area-right { fill: #b35900; fill-opacity: .2 }",
            ".wave-none { stroke: #2c7a51; fill: none; stroke-width: 1.4 }",
            ".wave-left { stroke: #0b62c4; fill: none; stroke-width: 1.4 }",
            ".wave-right { stroke: #b35900; fill: none; stroke-width: 1.4 }",
            "@media (prefers-color-scheme: dark) {",
            "text { fill: #e6edf3 }",
            ".quiet, .small { fill: #9ba6b2 }",
            ".card { fill: #0d1117; stroke: #30363d }",
            ".leader, .tick { stroke: #4b535d }",
            ".chapter { fill: #1a2028 }",
            ".words { fill: #8b949e }",
            ".bell { fill: #e3b341 }",
            ".wait { stroke: #e3b341 }",
            ".rest { stroke: #3d444d }",
            ".dose-none { fill: #1d3a2b }",
            ".dose-left { fill: #17375e }",
            ".dose-right { fill: #4f3113 }",
            ".area-none { fill: #5cc28b }",
            ".area-left { fill: #6cb0ff }",
            ".area-right { fill: #f2a65a }",
            ".wave-none { stroke: #5cc28b }",
            ".wave-left { stroke: #6cb0ff }",
            ".wave-right { stroke: #f2a65a }",
            "}");

    private PictureStyle() {}

    static String dose(Side side) {
        return "dose-" + side.key();
    }

    static String area(Side side) {
        return "area-" + side.key();
    }

    static String wave(Side side) {
        return "wave-" + side.key();
    }
}

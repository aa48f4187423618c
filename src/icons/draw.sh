#!/bin/sh
# Draws the icons of a site from icon.svg of the page, with Chromium. The "full" one has no round corners: phones cut out their own.
set -eu
cd "$(dirname "$0")/../main/resources/org/breathcue"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
draw() { # SIZE FILE SVG
  printf '<!doctype html><style>body{margin:0}svg{display:block;width:%spx;height:%spx}</style>%s' "$1" "$1" "$3" >"$work/icon.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 --force-device-scale-factor=1 \
    --window-size="$1,$1" --screenshot="$work/icon.png" "file://$work/icon.html" >/dev/null 2>&1
  mv "$work/icon.png" "site/$2"
}
svg=$(cat serve/page/icon.svg)
draw 192 icon-192.png "$svg"
draw 512 icon-512.png "$svg"
draw 512 icon-full-512.png "$(printf %s "$svg" | sed 's/ rx="14"//')"

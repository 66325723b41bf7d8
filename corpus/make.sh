#!/bin/sh
# Remakes cv.pdf and cv.docx of every person from the sources beside them: ./make.sh [id ...]
# Needs LibreOffice Writer (soffice), the Liberation and DejaVu fonts, and `pip install typst` (0.15). The product needs none of them.
set -eu
cd "$(dirname "$0")/cvs"
[ $# -gt 0 ] || set -- *
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office() { # office FORMAT SOURCE OUTDIR [FILTER]
    soffice "-env:UserInstallation=file://$profile" --headless ${4:+"--infilter=$4"} --convert-to "$1" --outdir "$3" "$2" >/dev/null 2>&1
}
for id in "$@"; do
    echo "$id"
    if [ -f "$id/cv.fodt" ]; then
        office pdf "$id/cv.fodt" "$id"
        office "docx:MS Word 2007 XML" "$id/cv.fodt" "$id"
        continue
    fi
    office "docx:MS Word 2007 XML" "$id/cv.html" "$id" "HTML (StarWriter)"
    if [ -f "$id/cv.typ" ]; then
        python3 -c 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3])' "$id/cv.typ" "$id/cv.pdf" ..
    else
        office pdf "$id/cv.html" "$id" "HTML (StarWriter)"
    fi
done

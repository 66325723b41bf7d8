#!/usr/bin/env python3
"""Checks that the corpus is consistent: skill ids, months of experience, titles and employers in the text, PDF and DOCX alike.
Usage: check.py [SKILL_IDS.md]   (needs pdftotext; Python 3.11+)"""
import re, subprocess, sys, tomllib, unicodedata, zipfile
from pathlib import Path
here = Path(__file__).parent
ids = None
knowledge = here.parent / "knowledge" / "skills"
if len(sys.argv) > 1:
    ids = {w for line in open(sys.argv[1]) for w in line.partition(":")[2].split()}
elif knowledge.is_dir():
    ids = {m for f in knowledge.glob("*.toml") for m in re.findall(r'^id = "([^"]+)"', f.read_text(), re.M)}
bad = 0
def say(*a):
    global bad
    bad += 1
    print(*a)
def fold(s):
    s = unicodedata.normalize("NFKC", s).replace("’", "'").replace("\u00ad", "")
    return re.sub(r"\s+", " ", s).lower()
def words(s):
    return re.findall(r"\w+", fold(s))
def months(jobs):
    seen = set()
    for j in jobs:
        def m(d): y, mo = d.split("-"); return int(y) * 12 + int(mo) - 1
        bare = len(j["start"]) == 4
        s = int(j["start"]) * 12 if bare else m(j["start"])
        if j["current"]: e = 2026 * 12 + 10
        elif len(j["end"]) == 4: e = max(int(j["end"]) * 12 - 1, s + 11)
        else: e = m(j["end"])
        seen |= set(range(s, e + 1))
    return len(seen)
SEC = set("summary experience education skills languages certifications projects interests references contact".split())
for d in sorted((here / "cvs").iterdir()):
    f = tomllib.loads((d / "facts.toml").read_text())
    if months(f["jobs"]) != f["experience_months"]: say(d.name, "months", months(f["jobs"]))
    if set(f["sections"]) - SEC: say(d.name, "sections")
    pdf = subprocess.run(["pdftotext", "-raw", d / "cv.pdf", "-"], capture_output=True, text=True).stdout
    x = zipfile.ZipFile(d / "cv.docx").read("word/document.xml").decode()
    x = re.sub(r"</w:p>|<w:br/>|<w:tab/>", " ", x)
    x = re.sub(r"<[^>]+>", "", x).replace("&amp;", "&").replace("&lt;", "<")
    a, b = fold(x), fold(re.sub(r"[-\u00ad\u2010]\n", "-", pdf))
    letters = lambda s: sorted(re.sub(r"\W", "", s))
    from collections import Counter
    ca, cb = Counter(letters(a)), Counter(letters(b))
    if ca - cb or cb - ca: print(d.name, "note: letters differ (footer, page numbers?)", dict(ca - cb), dict(cb - ca))
    for j in f["jobs"]:
        for k in ("title", "employer"):
            if fold(j[k]) not in a: say(d.name, "not in the text:", j[k])
    for g in f.get("degrees", []):
        if fold(g["title"]) not in a or str(g["year"]) not in a: say(d.name, "not in the text:", g)
    check = f["skills"]["held"] + f["skills"]["absent"]
    if ids is not None and set(check) - ids: say(d.name, "unknown skills", set(check) - ids)
    if len(set(check)) != len(check): say(d.name, "skill twice")
for d in sorted((here / "ads").iterdir()):
    f = tomllib.loads((d / "facts.toml").read_text())
    src = d / "ad.txt" if (d / "ad.txt").exists() else d / "ad.html"
    text = src.read_text()
    if f["title"]["raw"] not in text: say(d.name, "title not in the text")
    s = [i for v in f["skills"].values() for i in v]
    if ids is not None and set(s) - ids: say(d.name, "unknown skills", set(s) - ids)
    if len(set(s)) != len(s): say(d.name, "skill twice", {i for i in s if s.count(i) > 1})
sys.exit(bad > 0)

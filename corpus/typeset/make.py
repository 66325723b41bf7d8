"""Sets each typeset/<face>/text.md in one and two columns with three producers: ./make.py [face ...]

Needs `pip install typst` (0.15), LibreOffice Writer with hyphen-fr, XeLaTeX with French patterns, and the DejaVu, Liberation and
Latin Modern fonts. The product needs none of them: the PDFs are committed.

The text: `# ` begins a part, whose title and first paragraphs span the page; `## ` headings; `### left | right` an entry with its
dates; `- ` items; anything else a paragraph. Two columns are justified and hyphenated, so is one column in XeLaTeX.
"""
import os, pathlib, re, subprocess, sys, tempfile, typst

HERE = pathlib.Path(__file__).resolve().parent
FACES = {"dejavu-sans": "DejaVu Sans", "dejavu-serif": "DejaVu Serif", "liberation-sans": "Liberation Sans",
         "liberation-serif": "Liberation Serif", "latin-modern": "Latin Modern Roman"}
# LibreOffice names it by its design size.
OFFICE = {"latin-modern": "LM Roman 10"}


def parts(text):
    """[(title, spanning blocks, column blocks)]; a block is (kind, text)."""
    out = []
    for line in filter(None, text.splitlines()):
        kind, words = next(((k, line[len(k):]) for k in ("### ", "## ", "# ", "- ") if line.startswith(k)), ("", line))
        kind = kind.strip()
        if kind == "#":
            out.append((words, [], []))
        elif kind == "" and not out[-1][2]:
            out[-1][1].append((kind, words))
        else:
            out[-1][2].append((kind, words))
    return out


def runs(blocks):
    """The same, with neighbouring items in one list."""
    out = []
    for kind, words in blocks:
        if kind == "-" and out and out[-1][0] == "-":
            out[-1][1].append(words)
        else:
            out.append((kind, [words]))
    return out


def set_typst(name, text, columns, path):
    escape = lambda t: re.sub(r"([\\#$*_`<>@~\[\]/'\"-])", r"\\\1", t)
    def block(kind, words):
        if kind == "-":
            return "#list(" + ", ".join(f"[{escape(w)}]" for w in words) + ")"
        left, _, right = escape(words[0]).partition(" | ")
        return {"##": f"== {left}", "###": f"*{left}* #h(0.5em) #h(1fr) {right}"}.get(kind, left)
    flow = "true" if columns == 2 else "false"
    source = [f'''#set page(paper: "a4", margin: 2cm)
#set text(font: "{FACES[name]}", fallback: false, size: 10pt, lang: "fr", hyphenate: {flow})
#set par(justify: {flow}, leading: 0.6em)
#let balanced(body) = layout(page => {{
  let half = measure(block(width: (page.width - 0.8cm) / 2, body)).height / 2
  block(height: half + 2.5em, columns(2, gutter: 0.8cm, body))
}})''']
    for title, head, body in parts(text):
        source += [f"= {escape(title)}"] + [block(k, w) for k, w in runs(head)]
        body = "\n\n".join(block(k, w) for k, w in runs(body))
        source.append(f"#balanced[{body}]" if columns == 2 else body)
    with tempfile.NamedTemporaryFile("w", suffix=".typ") as file:
        file.write("\n\n".join(source))
        file.flush()
        typst.compile(file.name, output=str(path))


def set_latex(name, text, columns, path):
    escape = lambda t: re.sub(r"([#$%&_{}])", r"\\\1", t)
    def block(kind, words):
        if kind == "-":
            return "\\begin{itemize}" + "".join(f"\\item {escape(w)}\n" for w in words) + "\\end{itemize}"
        left, _, right = escape(words[0]).partition(" | ")
        return {"##": f"\\subsection*{{{left}}}", "###": f"\\noindent\\textbf{{{left}}}\\hfill {right}\\par"}.get(kind, left)
    bullet = "–" if name == "latin-modern" and columns == 2 else "•"
    source = [rf'''\documentclass[10pt,a4paper]{{article}}
\usepackage{{fontspec,multicol}}
\usepackage[margin=2.2cm]{{geometry}}
\setmainfont{{{FACES[name]}}}
\lefthyphenmin=2 \righthyphenmin=3 \lccode"2019="2019
\catcode"A0=13 \def^^^^00a0{{~}} \catcode"202F=13 \def^^^^202f{{\,}}
\setlength\columnsep{{18pt}} \emergencystretch=1em
\renewcommand\labelitemi{{{bullet}}}
\begin{{document}}
\language=\csname l@french\endcsname''']
    for title, head, body in parts(text):
        source += [f"\\section*{{{escape(title)}}}"] + [block(k, w) for k, w in runs(head)]
        body = [block(k, w) for k, w in runs(body)]
        source += ["\\begin{multicols}{2}", *body, "\\end{multicols}"] if columns == 2 else body
    source.append("\\end{document}")
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "cv.tex").write_text("\n\n".join(source))
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795564800"}
        done = subprocess.run(["xelatex", "-interaction=nonstopmode", "cv.tex"], cwd=folder, env=environment, capture_output=True)
        made = pathlib.Path(folder, "cv.pdf")
        if not made.exists():
            sys.exit(done.stdout.decode(errors="replace"))
        path.write_bytes(made.read_bytes())


STYLE = '''<style:style style:name="{0}" style:family="paragraph"><style:paragraph-properties fo:text-align="{4}"
 fo:margin-top="{3}cm" fo:margin-bottom="0.08cm" fo:margin-left="{5}cm" fo:text-indent="-{5}cm"><style:tab-stops>{6}</style:tab-stops>
 </style:paragraph-properties><style:text-properties style:font-name="F" fo:font-size="{1}pt" fo:font-weight="{2}" fo:language="fr"
 fo:country="FR" fo:hyphenate="{7}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>'''


def set_office(name, text, columns, path):
    escape = lambda t: t.replace("&", "&amp;").replace("<", "&lt;")
    flow, edge = (("justify", "8.1"), ("start", "17"))[columns == 1]
    stop = f'<style:tab-stop style:position="{edge}cm" style:type="right"/>'
    hyphens = "true" if columns == 2 else "false"
    styles = [STYLE.format(*s) for s in [
        ("T", 18, "bold", 0.3, "start", 0, "", "false"), ("H", 13, "bold", 0.3, "start", 0, "", "false"),
        ("E", 10, "bold", 0.15, "start", 0, stop, "false"), ("P", 10, "normal", 0, flow, 0, "", hyphens),
        ("L", 10, "normal", 0, flow, 0.4, '<style:tab-stop style:position="0cm"/>', hyphens)]]
    def block(kind, words):
        left, _, right = escape(words).partition(" | ")
        text = f'•<text:tab/>{left}' if kind == "-" else f'{left}<text:s/><text:tab/><text:span text:style-name="N">{right}</text:span>' if right else left
        return f'<text:p text:style-name="{ {"##": "H", "###": "E", "-": "L", "#": "T"}.get(kind, "P") }">{text}</text:p>'
    body = []
    for number, (title, head, rest) in enumerate(parts(text)):
        body += [block("#", title)] + [block(k, w) for k, w in head]
        rest = [block(k, w) for k, w in rest]
        section = f'<text:section text:style-name="C" text:name="part{number}">'
        body += [section, *rest, "</text:section>"] if columns == 2 else rest
    document = f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{OFFICE.get(name, FACES[name])}'"/></office:font-face-decls>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/></style:page-layout>{"".join(styles)}
<style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="C" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns
 fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>{"".join(body)}</office:text></office:body></office:document>'''
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "cv.fodt").write_text(document)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                        "--outdir", folder, f"{folder}/cv.fodt"], check=True, capture_output=True)
        path.write_bytes(pathlib.Path(folder, "cv.pdf").read_bytes())


PRODUCERS = {"typst": set_typst, "xelatex": set_latex, "libreoffice": set_office}

for face in sys.argv[1:] or FACES:
    text = (HERE / face / "text.md").read_text()
    for producer, make in PRODUCERS.items():
        for columns in (1, 2):
            path = HERE / face / f"{producer}-{columns}.pdf"
            print(path.relative_to(HERE), flush=True)
            make(face, text, columns, path)

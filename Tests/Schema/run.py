#!/usr/bin/env python3
"""Holds the JSON Schemas against heads with a validator of others, check-jsonschema from PyPI, and
against our own reader: what the one takes the other takes.

Taken are the heads of all documents and each mandant.yml below Content/, Tests/Faelle and
Tests/Mutationen, and the heads below Tests/Schema: those in „good“ are right, those in „broken“ are
not, and those in „haus“ are so in the house of the mandant.yml beside them. A file name there begins
with its kind. A path to the program may be given.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
BINARY = pathlib.Path(sys.argv[1] if sys.argv[1:] else ROOT / ".build/debug/vorlagenwerk").resolve()
CACHE = pathlib.Path.home() / ".cache/vorlagenwerk-schema"
# What the reader says about a head in rules about what stands in it.
RULES = {"BV-ST-001", "BV-ST-002", "BV-ST-003", "KA-001", "PA-001", "DI-001", "DI-004"}
# Where a head is no head to YAML either, or only our own reader knows what it means.
NOT_YAML = {"LE-001", "LE-002", "LE-003", "LE-004", "LE-005", "LE-006", "LE-007", "LE-008", "BV-ST-004"}
# An empty „betreff“ is right to the reader where a heading says it, and the schema sees no headings.
KINDER = "Pflichtangabe „betreff“ fehlt"


def tool(name):
    """The path of a program of the package; installs it where it is missing."""
    path = CACHE / "bin" / name
    if not path.exists():
        venv.create(CACHE, with_pip=True)
        subprocess.run([CACHE / "bin/pip", "install", "-q", "check-jsonschema"], check=True)
    return path


def head(text):
    """The lines between the fences of a document, and the number of the last one; or None."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != "---":
        return None
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n", index + 1
    return None


def plain(text):
    """The head as YAML of others reads it: our texts run to the end of their line, „: “ included."""
    rows = []
    for line in text.split("\n"):
        key, colon, value = line.partition(": ")
        quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
        if colon and not quoted and (": " in value or " #" in value or value[:1] in "*&![{%@`\"'>|"):
            line = key + ": '" + value.replace("'", "''") + "'"
        rows.append(line)
    return "\n".join(rows)


def kind(text):
    for line in text.split("\n"):
        if line.lower().startswith("art:"):
            return line.split(":", 1)[1].strip()
    return None


class Bench:
    """Collects heads by schema, and asks the validator about all of one schema at once."""

    def __init__(self, folder):
        self.folder = folder
        self.checker = tool("check-jsonschema")
        self.cases = {}
        # By their text: most houses have the same.
        self.known = {}
        self.count = 0
        self.failures = []

    def schemas(self, project):
        """The schemas for a house by their names, equal ones of other houses in their place."""
        folder = self.folder / f"schemas-{len(list(self.folder.glob('schemas-*')))}"
        folder.mkdir()
        subprocess.run([BINARY, "schema", "--project", project, "--output", folder], check=True)
        files = sorted(folder.glob("*.schema.json"))
        return {
            file.name.removesuffix(".schema.json"): self.known.setdefault(file.read_bytes(), file)
            for file in files}

    def add(self, schemas, word, text, expected, what):
        """`expected`: whether the head is right."""
        schema = schemas.get(word.lower(), schemas["vorlage"])
        file = self.folder / f"head-{self.count}.yml"
        self.count += 1
        file.write_text(plain(text), encoding="utf-8")
        self.cases.setdefault(schema, []).append((file, expected, what))

    def ask(self):
        metaschema = subprocess.run(
            [self.checker, "--check-metaschema", *self.known.values()], capture_output=True, text=True)
        if metaschema.returncode:
            self.failures.append("no JSON Schema:\n" + metaschema.stdout)
        for schema, cases in self.cases.items():
            files = [file for file, _, _ in cases]
            result = subprocess.run(
                [self.checker, "-o", "json", "-v", "--schemafile", schema, *files],
                capture_output=True, text=True)
            answer = json.loads(result.stdout)
            errors = {}
            for error in answer.get("errors", []) + answer.get("parse_errors", []):
                errors.setdefault(pathlib.Path(error["filename"]), []).append(
                    error.get("path", "") + ": " + str(error.get("message", error))[:200])
            for file, expected, what in cases:
                if (file not in errors) != expected:
                    said = "; ".join(errors.get(file, ["nothing said"]))
                    self.failures.append(
                        f"should {'' if expected else 'not '}validate: {what} ({schema.name}): {said}")


def findings(project):
    """What the reader says about heads, by path."""
    result = subprocess.run(
        [BINARY, "check", "--project", project, "--format", "json", "--date", "2018-06-01"],
        capture_output=True)
    if result.returncode not in (0, 1):
        raise SystemExit(f"{project}: {result.stderr.decode()}")
    by_path = {}
    for finding in json.loads(result.stdout)["findings"]:
        by_path.setdefault(finding["path"], []).append(finding)
    return by_path


def verdict(found, last):
    """Whether a head is right to the reader; None where YAML alone cannot know."""
    right = True
    for finding in found:
        if finding["line"] > last or finding["level"] == "Hinweis":
            continue
        if finding["rule"] in NOT_YAML or finding["message"].startswith(KINDER):
            return None
        missing = finding["rule"] in ("BV-ST-001", "PA-001")
        if finding["rule"] in RULES and (not missing or "Pflichtangabe" in finding["message"]):
            right = False
    return right


def project_of(content, folder, templates):
    shutil.copytree(content, folder / "Content", symlinks=True)
    shutil.copytree(templates if templates.exists() else ROOT / "Templates", folder / "Templates")
    return folder


def documents(bench, folder):
    """All heads of our projects, as the reader judges them; how many are right and how many not."""
    numbers = [0, 0]
    contents = [ROOT / "Content", ROOT / "Tests/Mutationen/Content"]
    contents += sorted((ROOT / "Tests/Faelle").glob("*/Content"))
    for number, content in enumerate(contents):
        project = project_of(content, folder / f"project-{number}", content.parent / "Templates")
        schemas = bench.schemas(project)
        found = findings(project)
        for path in sorted(project.glob("Content/**/*.md")) + [project / "Content/mandant.yml"]:
            name = str(path.relative_to(project))
            try:
                text = path.read_text(encoding="utf-8")
            except (UnicodeDecodeError, FileNotFoundError):
                continue
            is_house = path.suffix == ".yml"
            part = (text, 10000) if is_house else head(text)
            right = verdict(found.get(name, []), part[1]) if part else None
            if right is None:
                continue
            word = "mandant" if is_house else kind(part[0]) or ""
            if not is_house and word.lower() == "vorlage":
                continue
            bench.add(schemas, word, part[0], right, f"{content.parent.name}/{name}")
            numbers[0 if right else 1] += 1
    return numbers


def samples(bench, folder, name, house, good, broken):
    """Heads of Tests/Schema: validator and reader have to say what their folder says."""
    base = folder / f"samples-{name}"
    project = project_of(ROOT / "Tests/Mutationen/Content", base, ROOT / "Templates")
    shutil.copyfile(house, project / "Content/mandant.yml")
    schemas = bench.schemas(project)
    papers = project / "Content/vorlagen"
    shutil.rmtree(papers)
    cases = []
    for file, expected in [(f, True) for f in good] + [(f, False) for f in broken]:
        text = file.read_text(encoding="utf-8")
        word = file.name.split("-")[0]
        bench.add(schemas, word, text, expected, str(file.relative_to(HERE)))
        if word == "mandant":
            other = project_of(ROOT / "Tests/Mutationen/Content", base / file.stem, ROOT / "Templates")
            (other / "Content/mandant.yml").write_text(text, encoding="utf-8")
            cases.append((file, expected, findings(other).get("Content/mandant.yml", []), text))
        else:
            paper = papers / file.stem / "vorlage.md"
            paper.parent.mkdir(parents=True)
            paper.write_text(f"---\n{text}---\n\n## Begründung\n\nText.\n", encoding="utf-8")
            cases.append((file, expected, paper, text))
    found = findings(project)
    for file, expected, what, text in cases:
        if isinstance(what, pathlib.Path):
            what = found.get(str(what.relative_to(project)), [])
        said = [f for f in what if f["rule"].startswith("LE-") or f["message"].startswith(KINDER)]
        right = verdict(what, text.count("\n") + 2) is True and not said
        if right != expected:
            bench.failures.append(
                f"the reader should {'take' if expected else 'refuse'}: {file.relative_to(HERE)}: "
                + "; ".join(f["message"] for f in what))
    return len(cases)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench = Bench(folder)
        right, wrong = documents(bench, folder)
        count = 0
        houses = [(ROOT / "Content/mandant.yml", HERE), (HERE / "haus/Content/mandant.yml", HERE / "haus")]
        for house, heads in houses:
            good, broken = (sorted((heads / part).glob("*.yml")) for part in ("good", "broken"))
            if not good or not broken:
                bench.failures.append(f"no heads in {heads}")
            count += samples(bench, folder, heads.name, house, good, broken)
        bench.ask()
    for failure in bench.failures:
        print(failure, file=sys.stderr)
    print(f"{len(bench.cases)} schemas; heads of projects: {right} right, {wrong} wrong; "
          f"{count} samples; {len(bench.failures)} failures")
    return 1 if bench.failures or not right or not wrong else 0


if __name__ == "__main__":
    sys.exit(main())

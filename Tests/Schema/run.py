#!/usr/bin/env python3
"""Holds the JSON Schemas against heads with a validator of others: check-jsonschema, from PyPI.

Every head under Content/ and every document in the rules' good examples validates; each broken head
under Tests/Schema/broken does not. A broken head's file name begins with its kind.
"""

import pathlib
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build/debug/vorlagenwerk"
CACHE = pathlib.Path.home() / ".cache/vorlagenwerk-schema"


def tool(name):
    """The path of a program of the package; installs it where it is missing."""
    path = CACHE / "bin" / name
    if not path.exists():
        venv.create(CACHE, with_pip=True)
        subprocess.run([CACHE / "bin/pip", "install", "-q", "check-jsonschema"], check=True)
    return path


def head(text):
    """The lines between the fences of a document, or None."""
    lines = text.lstrip("\ufeff").split("\n")
    if not lines or lines[0].rstrip() != "---":
        return None
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n"
    return None


def plain(text):
    """The head as YAML of others reads it: our texts run to the end of their line, „: “ included."""
    rows = []
    for line in text.split("\n"):
        key, colon, value = line.partition(": ")
        if colon and (": " in value or " #" in value or value[:1] in "*&![{%@`\"'>|"):
            line = key + ": '" + value.replace("'", "''") + "'"
        rows.append(line)
    return "\n".join(rows)


def kind(text):
    for line in text.split("\n"):
        if line.lower().startswith("art:"):
            return line.split(":", 1)[1].strip()
    return None


def main():
    checker = tool("check-jsonschema")
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run([BINARY, "schema", "--output", folder], check=True)
        schemas = {path.name.removesuffix(".schema.json") for path in folder.glob("*.schema.json")}

        def schema(word):
            name = word.lower()
            if name not in schemas:
                name = "vorlage"
            return folder / f"{name}.schema.json"

        def check(schema_file, files, expected, what):
            command = [checker, "--schemafile", schema_file, *files]
            result = subprocess.run(command, capture_output=True, text=True)
            if (result.returncode == 0) != expected:
                failures.append(f"{what}\n{result.stdout}{result.stderr}")

        check_meta = subprocess.run(
            [checker, "--check-metaschema", *sorted(folder.glob("*.schema.json"))],
            capture_output=True, text=True)
        if check_meta.returncode:
            failures.append("no JSON Schema:\n" + check_meta.stdout)

        good = {}
        for path in sorted((ROOT / "Content").rglob("*.md")):
            text = head(path.read_text(encoding="utf-8"))
            if text is not None:
                good[str(path.relative_to(ROOT))] = text
        by_schema = {}
        for number, (name, text) in enumerate(good.items()):
            file = folder / f"good-{number}.yml"
            file.write_text(plain(text), encoding="utf-8")
            by_schema.setdefault(schema(kind(text) or ""), []).append(file)
        for schema_file, files in by_schema.items():
            check(schema_file, files, True, f"should validate: {schema_file.name}")
        check(schema("mandant"), [ROOT / "Content/mandant.yml"], True, "Content/mandant.yml")

        broken = sorted((ROOT / "Tests/Schema/broken").glob("*.yml"))
        for path in broken:
            check(schema(path.name.split("-")[0]), [path], False, f"should not validate: {path.name}")

    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{len(schemas)} schemas, {len(good) + 1} good heads, {len(broken)} broken ones, "
          f"{len(failures)} failures")
    return 1 if failures or not good or not broken else 0


if __name__ == "__main__":
    sys.exit(main())

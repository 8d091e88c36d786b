#!/usr/bin/env python3
"""Reads the exchange files of projects back with readers of others, and holds them against each other.

icalendar reads the calendar, lxml the file for MS Project, Python's own csv and json the table and the
data; the Mermaid texts are read line by line. Each must tell the same plan: its elements, dates, links with
kind and lag. Built are the project's own content and plans with names that mean something in a format.
"""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build/debug/vorlagenwerk"
CACHE = pathlib.Path.home() / ".cache/vorlagenwerk-austausch"
PACKAGES = ["icalendar", "lxml"]

# Words that one of the formats would read as its own; no line breaks, which a table cannot hold.
NAMES = [
    "Semikolon; Komma, „Anführung“ \"gerade\"", "=1+1", "+49 7621 410", "-Abbruch-", "@SUMME(A1)",
    "]]> & <b>fett</b> &amp;", "Größe – Übergabe ß 🏗️👩‍🔧", "section: x # y %% z", "back\\slash\\n",
    "Donaudampfschifffahrtsgesellschaft" * 8, "{{\"x\"}}", "END:VEVENT",
]


def readers():
    """Starts this script anew where the packages are; installs them where they are missing."""
    try:
        import icalendar  # noqa: F401
        import lxml  # noqa: F401
        return
    except ImportError:
        pass
    python = CACHE / "bin/python3"
    if pathlib.Path(sys.prefix) == CACHE:
        sys.exit("icalendar and lxml are not to be had")
    if not python.exists():
        venv.create(CACHE, with_pip=True)
    subprocess.run([CACHE / "bin/pip", "install", "-q", *PACKAGES], check=True)
    sys.exit(subprocess.run([python, __file__]).returncode)


def day(text):
    """A date of the table, „03.09.2018“, or None."""
    return datetime.datetime.strptime(text, "%d.%m.%Y").date() if text else None


def iso(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def links(cell):
    """„1.2 EA + 5 AT, 1.3 EE“ as [(code, kind, lag)]."""
    found = []
    for part in filter(None, cell.split(", ")):
        match = re.fullmatch(r"(.+) (EA|AA|EE|AE)(?: ([+-]) (\d+) AT)?", part)
        assert match, cell
        lag = int(match[4] or 0) * (-1 if match[3] == "-" else 1)
        found.append((match[1], match[2], lag))
    return found


def read_json(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["format"] == "vorlagenwerk-projektplan" and data["version"] == 1
    elements = data["elemente"]
    plan = []
    for element in elements:
        dates = element["termine"] or {}
        plan.append({
            "code": element["code"], "name": element["name"], "kind": element["art"],
            "parent": element["eltern"], "who": element["verantwortlich"],
            "start": iso(element["beginn"]), "end": iso(element["ende"]),
            "days": element["dauer"], "own": element["ptIntern"], "others": element["ptExtern"],
            "early": (iso(dates.get("faz")), iso(dates.get("fez"))),
            "late": (iso(dates.get("saz")), iso(dates.get("sez"))),
            "float": dates.get("gesamtpuffer"), "free": dates.get("freierPuffer"),
            "critical": dates.get("istKritisch"), "links": [],
            "baseline": any(
                e["fertig"] is not None or e["istBeginn"] or e["istEnde"] for e in elements),
        })
    for link in data["anordnungen"]:
        plan[link["nachfolger"]]["links"].append(
            (elements[link["vorgaenger"]]["code"], link["art"], link["abstand"]))
    parents = {element["parent"] for element in plan}
    for index, element in enumerate(plan):
        element["leaf"] = index not in parents
    return data, plan


def check_csv(path, plan):
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    head, rows = rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]
    assert len(rows) == len(plan)

    def number(text):
        return float(text.replace(",", ".")) if text else None

    def written(cell):
        return cell[1:] if cell[:1] == "'" else cell

    for row, element in zip(rows, plan):
        assert len(row) == len(head)
        assert row["Code"].strip() == element["code"]
        assert written(row["Element"]) == element["name"], row["Element"]
        assert row["Element"].lstrip()[:1] not in ("=", "+", "-", "@")
        assert written(row["Verantwortlich"]) == element["who"]
        assert (day(row["Beginn"]), day(row["Ende"])) == (element["start"], element["end"])
        assert (day(row["FAZ"]), day(row["FEZ"])) == element["early"]
        assert (day(row["SAZ"]), day(row["SEZ"])) == element["late"]
        assert number(row["Dauer (AT)"]) == element["days"]
        assert number(row["PT intern"]) == element["own"]
        assert number(row["PT extern"]) == element["others"]
        assert number(row["Gesamtpuffer (AT)"]) == element["float"]
        assert number(row["Freier Puffer (AT)"]) == element["free"]
        assert {"ja": True, "nein": False, "": None}[row["Kritisch"]] == element["critical"]
        assert links(row["Vorgänger"]) == element["links"]


def check_calendar(path, plan):
    import icalendar
    raw = path.read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)
    shown = {str(event["SUMMARY"]): event for event in events}
    for element in plan:
        if not element["leaf"] or not (element["start"] or element["end"]):
            assert f"{element['code']} {element['name']}" not in shown
            continue
        event = shown[f"{element['code']} {element['name']}"]
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if element["kind"] == "Meilenstein":
            assert start == element["end"]
        else:
            assert start == element["start"]
        assert end == element["end"] + datetime.timedelta(days=1)
        lines = str(event.get("DESCRIPTION", "")).split("\n")
        told = next((line[11:] for line in lines if line.startswith("Vorgänger: ")), "")
        assert links(told) == element["links"]
    return len(events)


def shift(kind, before, element):
    """How many days a lag between moments has more than one between days: a task begins in the morning and
    ends in the evening, a milestone lies in the evening."""
    if kind == "EA":
        return 0
    leaves = before["kind"] == "Meilenstein" or kind == "EE"
    enters = element["kind"] == "Meilenstein" or kind != "AA"
    return int(enters) - int(leaves)


def check_moments(root, space, plan, tasks, minutes):
    """The early dates of the file are those to which its own links lead a program that counts moments."""
    def text(node, name):
        return node.findtext(space + name)

    free = set()
    for period in root.iter(space + "TimePeriod"):
        day, last = iso(text(period, "FromDate")), iso(text(period, "ToDate"))
        while day <= last:
            free.add(day)
            day += datetime.timedelta(days=1)
    numbers = {}

    def moment(stamp):
        """Working days since some Monday long before; the evening of a day is the morning of the next."""
        day, evening = iso(stamp), stamp[11:13] >= "12"
        if not numbers:
            number, walk = 0, datetime.date(2000, 1, 3)
            while walk.year < 2040:
                numbers[walk] = number
                number += walk.weekday() < 5 and walk not in free
                walk += datetime.timedelta(days=1)
        return numbers[day] + (1 if evening else 0)

    for uid, task in tasks.items():
        if not plan[uid - 1]["leaf"] or not text(task, "EarlyStart"):
            continue
        mine = {"A": moment(text(task, "EarlyStart")), "E": moment(text(task, "EarlyFinish"))}
        for link in task.findall(space + "PredecessorLink"):
            other = int(text(link, "PredecessorUID"))
            if not plan[other - 1]["leaf"] or not text(tasks[other], "EarlyStart"):
                continue
            its = {"A": moment(text(tasks[other], "EarlyStart")),
                   "E": moment(text(tasks[other], "EarlyFinish"))}
            kind = {"0": "EE", "1": "EA", "2": "AE", "3": "AA"}[text(link, "Type")]
            lag = int(text(link, "LinkLag")) // (minutes * 10)
            slack = mine[kind[1]] - its[kind[0]] - lag
            assert slack >= 0, (plan[uid - 1]["code"], kind, slack)
            if kind == "AE":
                TIGHT[slack == 0] += 1


TIGHT = {True: 0, False: 0}


# The order in which the schema of MS Project wants what a task may hold; those that are written here.
TASK = (
    "UID ID Name Active Manual Type IsNull CreateDate WBS OutlineNumber OutlineLevel Priority Start Finish "
    "Duration DurationFormat Work EffortDriven Estimated Milestone Summary Critical EarlyStart EarlyFinish "
    "LateStart LateFinish FreeSlack TotalSlack PercentComplete Cost ActualStart ActualFinish ActualDuration "
    "ActualWork RemainingDuration RemainingWork ConstraintType CalendarUID ConstraintDate Deadline Notes "
    "PredecessorLink Baseline"
).split()


def check_project(path, plan, data):
    from lxml import etree
    space = "{http://schemas.microsoft.com/project}"
    root = etree.parse(path).getroot()
    assert root.tag == space + "Project"

    def text(node, name):
        return node.findtext(space + name)

    order = [etree.QName(node).localname for node in root]
    for first, second in [
        ("SaveVersion", "Name"), ("CalendarUID", "Calendars"), ("Calendars", "Tasks"),
        ("Tasks", "Resources"), ("Resources", "Assignments"),
    ]:
        assert order.index(first) < order.index(second)
    for task in root.iter(space + "Task"):
        places = [TASK.index(etree.QName(node).localname) for node in task]
        assert places == sorted(places)
    minutes = data["minutenJeArbeitstag"]
    tasks = {int(text(task, "UID")): task for task in root.iter(space + "Task")}
    assert sorted(tasks) == list(range(1, len(plan) + 1))
    levels = []
    for task in sorted(tasks.values(), key=lambda task: int(text(task, "ID"))):
        level = int(text(task, "OutlineLevel"))
        assert level <= len(levels) + 1
        element = plan[int(text(task, "UID")) - 1]
        del levels[level - 1:]
        assert element["parent"] == (levels[-1] if levels else None)
        levels.append(int(text(task, "UID")) - 1)
    kinds = {"0": "EE", "1": "EA", "2": "AE", "3": "AA"}
    for uid, task in tasks.items():
        element = plan[uid - 1]
        assert text(task, "Name") == element["name"] and text(task, "WBS") == element["code"]
        assert (text(task, "Milestone") == "1") == (element["kind"] == "Meilenstein")
        assert (text(task, "Summary") == "0") == element["leaf"]
        assert iso(text(task, "Finish")) == (element["end"] or element["start"])
        if element["kind"] != "Meilenstein":
            assert iso(text(task, "Start")) == element["start"]
        assert (iso(text(task, "EarlyStart")), iso(text(task, "EarlyFinish"))) == element["early"]
        assert (iso(text(task, "LateStart")), iso(text(task, "LateFinish"))) == element["late"]
        if element["days"] is not None:
            hours, rest = re.fullmatch(r"PT(\d+)H(\d+)M0S", text(task, "Duration")).groups()
            assert int(hours) * 60 + int(rest) == element["days"] * minutes
        if element["float"] is not None:
            assert int(text(task, "TotalSlack")) == element["float"] * minutes * 10
            assert (text(task, "Critical") == "1") == element["critical"]
        told = []
        for link in task.findall(space + "PredecessorLink"):
            lag = int(text(link, "LinkLag"))
            assert lag % (minutes * 10) == 0 and text(link, "LagFormat") == "7"
            before = plan[int(text(link, "PredecessorUID")) - 1]
            kind = kinds[text(link, "Type")]
            told.append((before["code"], kind, lag // (minutes * 10) - shift(kind, before, element)))
        assert told == element["links"]
        if element["baseline"]:
            assert iso(text(task.find(space + "Baseline"), "Finish")) == element["end"]
    check_moments(root, space, plan, tasks, minutes)
    people = {
        int(text(node, "UID")): text(node, "Name") for node in root.iter(space + "Resource")}
    for node in root.iter(space + "Assignment"):
        element = plan[int(text(node, "TaskUID")) - 1]
        assert people[int(text(node, "ResourceUID"))] == element["who"] and element["leaf"]


def check_mermaid(folder, plan):
    lines = (folder / "terminplan.mmd").read_text(encoding="utf-8").split("\n")
    assert lines[0] == "gantt" and lines[-1] == ""
    bars = {}
    for line in lines:
        match = re.fullmatch(
            r"    [^:;#]+ :((?:(?:milestone|crit|done), )*)e(\d+), (\S+), (\S+)", line)
        if match:
            bars[int(match[2]) - 1] = (match[1], iso(match[3]), match[4])
    for index, element in enumerate(plan):
        if not element["leaf"] or not element["end"]:
            assert index not in bars
            continue
        marks, start, end = bars[index]
        assert ("crit" in marks) == bool(element["critical"])
        if element["kind"] == "Meilenstein":
            assert (start, end) == (element["end"], "0d")
        else:
            assert start == element["start"]
            assert iso(end) == element["end"] + datetime.timedelta(days=1)
    lines = (folder / "strukturplan.mmd").read_text(encoding="utf-8").split("\n")
    assert lines[0] == "flowchart LR" and lines[-1] == ""
    nodes, parents, told = set(), {}, [[] for _ in plan]
    for line in lines[1:-1]:
        node = re.fullmatch(r'    e(\d+)(?:\["|\{\{")([^"]*)(?:"\]|"\}\})', line)
        part = re.fullmatch(r"    e(\d+) --> e(\d+)", line)
        link = re.fullmatch(
            r'    e(\d+) -\.->\|"(EA|AA|EE|AE)(?: ([+-]) (\d+) AT)?"\| e(\d+)', line)
        if node:
            nodes.add(int(node[1]) - 1)
            text = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), node[2])
            element = plan[int(node[1]) - 1]
            assert text == f"{element['code']} {element['name']}", text
        elif part:
            parents[int(part[2]) - 1] = int(part[1]) - 1
        else:
            assert link, line
            lag = int(link[4] or 0) * (-1 if link[3] == "-" else 1)
            told[int(link[5]) - 1].append((plan[int(link[1]) - 1]["code"], link[2], lag))
    assert nodes == set(range(len(plan)))
    for index, element in enumerate(plan):
        assert parents.get(index) == element["parent"] and told[index] == element["links"]


def check(folder):
    data, plan = read_json(folder / "projektplan.json")
    check_csv(folder / "arbeitspakete.csv", plan)
    check_calendar(folder / "termine.ics", plan)
    check_project(folder / "msproject.xml", plan, data)
    check_mermaid(folder, plan)
    return len(plan), sum(len(element["links"]) for element in plan)


def build(project, output):
    result = subprocess.run(
        [BINARY, "build", "--project", project, "--output", output, "--date", "2018-06-20",
         "--entwurf"],
        capture_output=True, text=True)
    if not (output / "projekte").is_dir():
        sys.exit(result.stdout + result.stderr)
    return sorted(path.parent for path in output.glob("projekte/*/projektplan.json"))


def invented(folder):
    """The project's own templates and registers with a plan whose names are those above."""
    cell = [name.replace("|", "\\|") for name in NAMES]
    rows = ["| 1 | Wurzel | Projekt | | | | | | |"]
    start = datetime.date(2018, 9, 3)
    for number, name in enumerate(cell, 1):
        first = start + datetime.timedelta(days=7 * number)
        before = f"1.{number - 1}" if number > 1 else ""
        kinds = ["", " EA + 1 AT", " AA", " EE - 2 AT", " AE"]
        link = before + kinds[number % 5] if before else ""
        rows.append(
            f"| 1.{number} | {name} | Arbeitspaket | {name} | {first:%d.%m.%Y} | "
            f"{first + datetime.timedelta(days=4):%d.%m.%Y} | {number},5 | {number % 3} | {link} |")
    rows.append(f"| 1.{len(cell) + 1} | Fertig | Meilenstein | | | 21.12.2018 | | | 1.1, 1.2 |")
    # Without dates of its own it lies where its link says.
    rows.append(f"| 1.{len(cell) + 2} | Sprung | Arbeitspaket | Amt | | | 5 | | 1.{len(cell)} AE + 1 AT |")
    source = next((ROOT / "Content").glob("vorlagen/**/projektstrukturplan.md")).parent
    target = folder / "Content/vorlagen/1"
    target.mkdir(parents=True)
    shutil.copytree(ROOT / "Templates", folder / "Templates")
    shutil.copytree(ROOT / "Content/gremien", folder / "Content/gremien")
    shutil.copy(ROOT / "Content/mandant.yml", folder / "Content")
    for name in ["vorlage.md", "projektauftrag.md", "projektstrukturplan.md"]:
        text = (source / name).read_text(encoding="utf-8")
        if name == "projektstrukturplan.md":
            text = text.split("| Code")[0] + "\n".join([
                "| Code | Element | Art | Verantwortlich | Beginn | Ende | PT intern | PT extern "
                "| Vorgänger |", "|---|---|---|---|---|---|---|---|---|", *rows, ""])
        (target / name).write_text(text, encoding="utf-8")


def main():
    readers()
    elements = count = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        invented(folder / "erfunden")
        plans = build(ROOT, folder / "eigene") + build(folder / "erfunden", folder / "erfundene")
        for plan in plans:
            size, edges = check(plan)
            elements += size
            count += edges
    print(f"{len(plans)} plans, {elements} elements, {count} links: five formats tell the same")
    return 0 if len(plans) >= 2 and count > 20 and TIGHT[True] else 1


if __name__ == "__main__":
    sys.exit(main())

"""Prints what was measured, with the aims beside it."""

from measure import median

MIB = 1 << 20
# How the lines about single rules begin their name.
RULE = "regel:"
# What the project wants to hold on two cores.
AIMS = {"c": 2.0, "hugo": 0.12, "memory": 150 * MIB, "check": (0.010, 0.5), "rules": 0.6}


def show(result):
    print(f"\n{result['machine']}, {result['threads']} threads; corpus and output in {result['work']}")
    floor = result["floor"]
    print(
        f"An empty process measured like this: {floor['wall'] * 1000:.1f} ms, "
        f"{floor['memory'] / MIB:.0f} MiB; lower figures cannot be told apart.")
    if result["hugoNotice"]:
        print(f"NO COMPARISON WITH HUGO: {result['hugoNotice']}")
    for size in result["sizes"]:
        show_size(size, result["hugo"], result["threads"])
    show_growth(result["sizes"])
    show_checks(result["check"])


def show_size(size, hugo, threads):
    papers = size["papers"]
    print(f"\n{papers:,} papers: {size['files']:,} files, {size['bytes'] / 1e6:.1f} MB\n")
    rows = [["", "wall s", "CPU s", "µs/paper", "CPU µs/paper", "peak MiB", "files", "MB", "rounds"]]
    names = {
        "ours": "vorlagenwerk", "lean": "… without project pages", "c": "C yardstick",
        "hugo": f"Hugo {hugo or ''}".strip()}
    for key, name in names.items():
        samples = size[key]
        wall, cpu = median(samples, "wall"), median(samples, "cpu")
        if not samples:
            continue
        if wall is None:
            rows.append([name, "failed"] + [""] * 7)
            continue
        rows.append([
            name, f"{wall:.3f}", f"{cpu:.3f}", f"{wall / papers * 1e6:.0f}",
            f"{cpu / papers * 1e6:.0f}", f"{median(samples, 'memory') / MIB:.0f}",
            f"{median(samples, 'files'):,.0f}", f"{median(samples, 'bytes') / 1e6:.1f}",
            str(len(samples)),
        ])
    table(rows)
    show_contention(size["c"], threads)
    for key in ("c", "hugo"):
        show_ratio(size, key, names[key])
    memory = median(size["ours"], "memory")
    if memory is not None:
        print(f"peak memory {memory / MIB:.0f} MiB{verdict(memory, AIMS['memory'], '150 MiB')}")
    show_stages(size)


def show_contention(samples, threads):
    """The C program has nothing to wait for: where it does, others used the machine."""
    wall, cpu = median(samples, "wall"), median(samples, "cpu")
    if wall and wall > 1.5 * cpu / threads:
        print(
            f"The machine was busy: the C program took {wall * threads / cpu:.1f} × the time that "
            "its work needs. Trust the ratios of CPU time.")


def show_ratio(size, key, name):
    """Of the same outputs; and beside it with the pages of projects, which the other does not make."""
    series = (size["lean"], size["ours"], size[key])
    lean, ours, other = [median(samples, "wall") for samples in series]
    if None in (lean, ours, other):
        return
    ratio = lean / other
    cpus = [median(samples, "cpu") for samples in series]
    print(
        f"{ratio:.3f} × {name} in wall time{verdict(ratio, AIMS[key], f'{AIMS[key]} ×')}, "
        f"{cpus[0] / cpus[2]:.3f} × in CPU time; with project pages {ours / other:.3f} × and "
        f"{cpus[1] / cpus[2]:.3f} ×")


def show_stages(size):
    """Medians over the rounds; a stage that runs on several threads gives the sum of its threads."""
    good = [sample.stages for sample in size["ours"] if sample.problem is None and sample.stages]
    if not good:
        print("No times per stage (the tool wrote none).")
        return
    middle = {}
    for stage in good[0]:
        values = sorted(times.get(stage, 0) for times in good)
        middle[stage] = values[len(values) // 2]
    show_times("stage", list(middle.items()), size["papers"])
    show_rule_cost(size, middle)
    # From a run of its own: reading the clock around each rule takes as long as most of them.
    rules = {
        name[len(RULE):]: value
        for name, value in (size["rules"].stages or {}).items() if name.startswith(RULE)
    }
    if rules:
        dearest = sorted(rules.items(), key=lambda rule: (-rule[1], rule[0]))[:5]
        rest = sum(rules.values()) - sum(value for _, value in dearest)
        show_times("the five dearest rules", [*dearest, ("all others", rest)], size["papers"])


def show_rule_cost(size, middle):
    """What all rules add to a check, by processes with and without them, and by the stages alone."""
    cpu, aim = {name: median(size["cost"][name], "cpu") for name in size["cost"]}, AIMS["rules"]
    if None not in cpu.values():
        ratio = cpu["with"] / cpu["without"] - 1
        print(
            f"all rules add {ratio:.0%} to a check that reads, parses and links "
            f"({cpu['without']:.2f} s of CPU without, {cpu['with']:.2f} s with them)"
            f"{verdict(ratio, aim, f'{aim:.0%}')}")
    reading = middle.get("lesen", 0) + middle.get("deuten", 0)
    if reading:
        print(f"the stage of the rules is {middle.get('pruefen', 0) / reading:.0%} of lesen and deuten")


def show_times(title, times, papers):
    """`times` are pairs of a name and microseconds."""
    rows = [[title, "ms", "µs/paper"]]
    rows += [[name, f"{value / 1000:.1f}", f"{value / papers:.1f}"] for name, value in times]
    print()
    table(rows)


def show_growth(sizes):
    rows = [["growth", "µs/paper", "CPU µs/paper", "peak MiB", "C µs/paper", "Hugo µs/paper"]]
    for size in sizes:
        papers = size["papers"]

        def cell(key, field, scale=1e6 / papers):
            value = median(size[key], field)
            return "–" if value is None else f"{value * scale:.0f}"

        rows.append([
            f"{papers:,} papers", cell("ours", "wall"), cell("ours", "cpu"),
            cell("ours", "memory", 1 / MIB), cell("c", "wall"), cell("hugo", "wall"),
        ])
    print()
    table(rows)


def show_checks(checks):
    print()
    for check, aim in zip(checks, AIMS["check"]):
        wall = median(check["samples"], "wall")
        mark = " – FAILED" if check["failed"] else verdict(wall, aim, f"{aim * 1000:.0f} ms")
        print(
            f"check of one file among {check['files']:,}: {wall * 1000:.1f} ms "
            f"(median of {len(check['samples'])}){mark}")


def verdict(value, limit, text):
    return f" (aim: at most {text}{'' if value <= limit else ' – MISSED'})"


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())

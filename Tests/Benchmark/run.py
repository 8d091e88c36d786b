#!/usr/bin/env python3
"""What `make bench` runs: builds the tool, generates papers, and measures.

The tool (HTML, Markdown and text, all rules on) runs in turn with a C program that does the least
anyone could do with the same two libraries, and with Hugo on templates of the same content.
Seconds of one machine on one day say little; the ratios of one alternating run say more. Nothing
here fails because something was slow; the exit code is 1 only where a build failed.
"""

import argparse
import json
import os
import platform
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import hugo
import report
from measure import Sample, floor, median, run, tail

REPOSITORY = Path(__file__).resolve().parents[2]
# After the last Sitzung of the corpus, so that every result is due.
BUILD_DATE = "2027-01-15"
# Papers of a corpus whose project folder holds about fifty files.
SMALL_PROJECT = 13


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--gross", action="store_true", help="50,000 papers too (without Hugo)")
    parser.add_argument("--rounds", type=int, help="instead of 5 up to 1,000 papers and 3 above")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument("--no-build", action="store_true", help="use the release build as it is")
    parser.add_argument("--work", type=Path, help="folder for corpus and output (default: tmpfs)")
    parser.add_argument("--keep", action="store_true", help="leave that folder behind")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all samples as JSON")
    return parser.parse_args()


def say(text):
    print(text, file=sys.stderr, flush=True)


def build(skip, log):
    """The folder with the three release products."""
    base = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--package-path", REPOSITORY]
    if not skip:
        for product in ("vorlagenwerk", "korpus", "yardstick"):
            say(f"Building {product} …")
            sample = run([*base, "--product", product], log)
            if sample.code != 0:
                sys.exit(f"{product} cannot be built:\n{tail(log, 30)}")
    if run([*base, "--show-bin-path"], log).code != 0:
        sys.exit(f"swift build does not tell its folder:\n{tail(log, 10)}")
    return Path(log.read_text().strip().splitlines()[-1])


def available_memory():
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 0


def work_folder(chosen, papers):
    """A fresh folder: on tmpfs where there is room, for disks in virtual machines are erratic."""
    shm = Path("/dev/shm")
    parent = chosen
    if parent is None and shm.is_dir():
        # Input, two trees of ours while they are swapped, Hugo's output; Hugo wants memory besides.
        enough = shutil.disk_usage(shm).free > papers * 300_000
        parent = shm if enough and available_memory() > papers * 800_000 else None
    return Path(tempfile.mkdtemp(prefix="vorlagenwerk-bench-", dir=parent))


class Bench:
    """One run over all sizes; `self.result` is what is printed and written as JSON."""

    def __init__(self, choice, bin_path, work, hugo_binary):
        self.choice, self.bin, self.work, self.hugo = choice, bin_path, work, hugo_binary
        self.log = work / "log"
        self.failed = False

    def corpus(self, papers, form="vorlagenwerk"):
        """A project folder (or Hugo site) with so many papers."""
        target = self.work / f"{form}-{papers}"
        command = [self.bin / "korpus", papers, target, "--seed", self.choice.seed, "--form", form]
        if run(command, self.log).code != 0:
            sys.exit(f"korpus failed:\n{tail(self.log)}")
        if form == "hugo":
            shutil.copytree(Path(__file__).parent / "hugo", target, dirs_exist_ok=True)
        elif (REPOSITORY / "Templates").is_dir():
            shutil.copytree(REPOSITORY / "Templates", target / "Templates")
        return target

    def lean(self, project):
        """The same without pages of projects, which neither Hugo nor the C program makes."""
        house = project / "Content" / "mandant.yml"
        whole = house.read_text()
        house.write_text(whole + "projektseiten: nein\n")
        try:
            return self.ours(project)
        finally:
            house.write_text(whole)

    def ours(self, project, measured="1"):
        """`measured`: "regeln" measures single rules too, which distorts the time of their stage."""
        site = project / "Site"
        for old in [site, *project.glob(".Site*")]:
            shutil.rmtree(old, ignore_errors=True) if old.is_dir() else old.unlink(missing_ok=True)
        sample = run(
            [self.bin / "vorlagenwerk", "build", "--project", project, "--output", site,
             "--date", BUILD_DATE, "--jobs", self.choice.threads],
            self.log, env={"VORLAGENWERK_ZEITEN": measured})
        return self.judged(sample, "vorlagenwerk build", site, "index.html")

    def check_all(self, project, rules=True):
        """`check` of all papers, or reading and linking them with no rule asked, which ends with 2."""
        return run(
            [self.bin / "vorlagenwerk", "check", "--project", project, "--date", BUILD_DATE,
             "--jobs", self.choice.threads, "--format", "line"],
            self.log, env={} if rules else {"VORLAGENWERK_ZEITEN": "ohne-regeln"})

    def rule_cost(self, project, rounds):
        """Samples of `check` with rules and without, in turn."""
        samples = {"with": [], "without": []}
        for _ in range(rounds):
            for name, expected in (("with", 0), ("without", 2)):
                sample = self.check_all(project, rules=name == "with")
                if sample.code != expected:
                    sample.problem = f"check ended with exit code {sample.code}"
                    say(f"{sample.problem}:\n{tail(self.log)}")
                    self.failed = True
                samples[name].append(sample)
        return samples

    def yardstick(self, project):
        out = self.work / "yardstick-out"
        shutil.rmtree(out, ignore_errors=True)
        command = [self.bin / "yardstick", project / "Content", out, self.choice.threads]
        return self.judged(run(command, self.log), "yardstick", out, "")

    def hugo_site(self, site):
        out = self.work / "hugo-out"
        shutil.rmtree(out, ignore_errors=True)
        command = [self.hugo, "--quiet", "--noBuildLock", "--source", site, "--destination", out]
        env = {"HUGO_CACHEDIR": str(self.work / "hugo-cache"), "GOMAXPROCS": str(self.choice.threads)}
        return self.judged(run(command, self.log, env=env), "hugo", out, "index.html")

    def judged(self, sample, name, out, page):
        """Marks a sample that made no pages, so that it is not taken for a fast one."""
        if sample.code != 0 or not (out / page).exists():
            sample.problem = f"{name} ended with exit code {sample.code} and made no site"
            if sample.code != 0:
                sample.problem += ":\n" + tail(self.log)
            say(sample.problem)
            self.failed = True
            return sample
        sample.files, sample.bytes = tree_size(out)
        sample.stages = stages(self.log)
        return sample

    def measure(self, papers, with_hugo):
        project = self.corpus(papers)
        files, size = tree_size(project / "Content")
        site = self.corpus(papers, form="hugo") if with_hugo else None
        rounds = self.choice.rounds or (5 if papers <= 1_000 else 3)
        hugo_rounds = min(rounds, 3 if papers <= 1_000 else 2)
        samples = {"ours": [], "lean": [], "c": [], "hugo": []}
        for index in range(rounds):
            say(f"{papers:,} papers, round {index + 1} of {rounds}")
            samples["ours"].append(self.ours(project))
            samples["lean"].append(self.lean(project))
            samples["c"].append(self.yardstick(project))
            if site and index < hugo_rounds:
                samples["hugo"].append(self.hugo_site(site))
        cost = self.rule_cost(project, rounds)
        rules = self.ours(project, measured="regeln")
        if site:
            shutil.rmtree(site)
        for name in ("hugo-out", "yardstick-out"):
            shutil.rmtree(self.work / name, ignore_errors=True)
        shutil.rmtree(project / "Site", ignore_errors=True)
        return {
            "papers": papers, "files": files, "bytes": size, "project": project, "rules": rules,
            "cost": cost,
            **samples,
        }

    def check_one(self, project, count):
        """`check` of one paper as a process, among the other files of its project."""
        paper = sorted(project.glob("Content/vorlagen/*/*/vorlage.md"))[-1]
        command = [self.bin / "vorlagenwerk", "check", "--project", project, "--date", BUILD_DATE,
                   paper.relative_to(project)]
        samples = [run(command, self.log, cwd=project) for _ in range(count)]
        bad = [sample.code for sample in samples if sample.code != 0]
        if bad:
            self.failed = True
            say(f"vorlagenwerk check ended with exit code {bad[0]}:\n{tail(self.log)}")
        return {"files": tree_size(project / "Content")[0], "samples": samples,
                "failed": bool(bad)}


def tree_size(folder):
    """Number of files below the folder, and their bytes."""
    files = size = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            files += 1
            size += os.lstat(os.path.join(parent, name)).st_size
    return files, size


def stages(log):
    """The lines `zeit <stage> <µs>` in the order in which the tool wrote them."""
    found = {}
    for line in log.read_text(errors="replace").splitlines():
        words = line.split()
        if len(words) == 3 and words[0] == "zeit" and words[2].isdigit():
            found[words[1]] = found.get(words[1], 0) + int(words[2])
    return found


def main():
    choice = options()
    # So that the folder on tmpfs goes away when somebody stops this.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    sizes = sorted(set(choice.sizes + ([50_000] if choice.gross else [])))
    work = work_folder(choice.work, max(sizes))
    try:
        hugo_binary, notice = (None, "left out by --no-hugo")
        if not choice.no_hugo:
            hugo_binary, notice = hugo.find(say)
        bench = Bench(choice, build(choice.no_build, work / "log"), work, hugo_binary)
        result = {
            "machine": f"{platform.system()} {platform.machine()}", "threads": choice.threads,
            "work": str(work), "hugo": hugo.version(hugo_binary), "hugoNotice": notice,
            "floor": floor(work / "log"), "sizes": [], "check": [],
        }
        result["check"].append(bench.check_one(bench.corpus(SMALL_PROJECT), 20))
        for papers in sizes:
            # Beyond 20,000 papers Hugo wants more memory than most machines have.
            size = bench.measure(papers, with_hugo=bool(hugo_binary) and papers <= 20_000)
            if papers == 10_000:
                result["check"].append(bench.check_one(size["project"], 5))
            shutil.rmtree(size.pop("project"))
            result["sizes"].append(size)
        report.show(result)
        if choice.json:
            choice.json.write_text(
                json.dumps(result, indent=2, default=lambda sample: vars(sample)) + "\n")
            say(f"Samples in {choice.json}")
        return 1 if bench.failed else 0
    finally:
        if choice.keep:
            say(f"Left behind: {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

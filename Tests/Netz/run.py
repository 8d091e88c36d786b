#!/usr/bin/env python3
"""Holds the network computation against others' libraries: networkx for the order and for circles,
holidays for the days off, both from PyPI. Dates are found by walking from day to day.

A thousand random networks with groups, milestones, all four kinds of arrows and distances, from and to
groups too; every tenth has a circle: what stands in it and what waits for it has no dates.
"""

import datetime
import pathlib
import random
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build/debug/netzprobe"
CACHE = pathlib.Path.home() / ".cache/vorlagenwerk-netz"
DAY = datetime.timedelta(days=1)


def libraries():
    """Installs them where they are missing, and starts this program again with them."""
    python = CACHE / "bin/python"
    if pathlib.Path(sys.prefix) == CACHE:
        return
    if not (CACHE / "complete").exists():
        venv.create(CACHE, with_pip=True)
        subprocess.run([CACHE / "bin/pip", "install", "-q", "networkx", "holidays"], check=True)
        (CACHE / "complete").touch()
    sys.exit(subprocess.run([python, *sys.argv]).returncode)


class Network:
    def __init__(self, seed):
        dice = random.Random(seed)
        self.land = dice.choice(["BW", "BY", "NW", "SN", "BE", "SH"])
        self.begin = datetime.date(2018, 1, 1) + DAY * dice.randrange(1500)
        count = dice.randrange(4, 30)
        groups = dice.randrange(0, 4) if count > 9 else 0
        self.tasks, self.arrows, self.early = [], [], None
        for n in range(count):
            leaf = n >= groups
            parent = dice.randrange(groups) if leaf and groups and dice.random() < 0.5 else None
            milestone = leaf and dice.random() < 0.15
            earliest = self.later(dice, 60) if leaf and not milestone and dice.random() < 0.1 else None
            latest = self.later(dice, 90) if leaf and dice.random() < 0.1 else None
            self.tasks.append((parent, milestone, dice.randrange(1, 15), earliest, latest))
        self.end = self.later(dice, 120) if dice.random() < 0.3 else None
        self.leaves = [[m for m, t in enumerate(self.tasks) if t[0] == n] or [n] for n in range(count)]
        for _ in range(count * 2):
            a, b, kind = dice.randrange(count), dice.randrange(count), dice.choice(["EA", "AA", "EE", "AE"])
            if self.leaves[a][-1] >= self.leaves[b][0]:
                continue
            self.arrows.append((a, b, kind, dice.randrange(-4, 7)))
        single = [n for n in range(count) if self.leaves[n] == [n]]
        if seed % 10 == 0 and len(single) > 3:
            ring = dice.sample(single, 3)
            self.arrows += [(ring[i], ring[(i + 1) % 3], "EA", 0) for i in range(3)]

    def first(self, n):
        """The leaf that begins for n: the first one in the network without arrows from such beginnings."""
        if self.early is None:
            self.early = {}
            self.early = Walk(self, *self.libraries, relaxed=True).begins()
        placed = [m for m in self.leaves[n] if m in self.early] or self.leaves[n]
        return min(placed, key=lambda m: (self.early.get(m, datetime.date.min), m))

    def last(self, n):
        """The leaf that ends for n: the last one for which nobody waits."""
        awaited = {a for a, _, _, _ in self.arrows}
        return ([m for m in self.leaves[n] if m not in awaited] or self.leaves[n])[-1]

    def ends(self, a, b, kind):
        """Which leaves an arrow between two elements ties."""
        before = [self.first(a)] if kind[0] == "A" else self.leaves[a]
        after = [self.last(b)] if kind[1] == "E" else self.leaves[b]
        return [(m, n) for m in before for n in after]

    def later(self, dice, days):
        return self.begin + DAY * dice.randrange(days)

    def text(self):
        lines = [f"netz {self.land} {self.begin} {self.end or '-'}"]
        for parent, milestone, days, earliest, latest in self.tasks:
            parent = "-" if parent is None else parent
            lines.append(f"v {parent} {int(milestone)} {days} {earliest or '-'} {latest or '-'}")
        return "\n".join(lines + [f"a {a} {b} {k} {lag}" for a, b, k, lag in self.arrows] + ["."])


class Walk:
    """The same network, by days."""

    def __init__(self, network, networkx, holidays, relaxed=False):
        network.libraries = networkx, holidays
        self.net, self.off = network, holidays.country_holidays("DE", subdiv=network.land)
        graph = networkx.DiGraph()
        graph.add_nodes_from(m for leaves in network.leaves for m in leaves)
        self.pairs = [
            (m, n, kind, lag) for a, b, kind, lag in network.arrows
            if not (relaxed and kind[0] == "A" and network.leaves[a] != [a])
            for m, n in network.ends(a, b, kind)]
        graph.add_edges_from((m, n) for m, n, _, _ in self.pairs)
        rings = [c for c in networkx.strongly_connected_components(graph) if len(c) > 1]
        self.lost = set().union(*rings, *(networkx.descendants(graph, n) for c in rings for n in c))
        graph.remove_nodes_from(self.lost)
        self.order = list(networkx.lexicographical_topological_sort(graph))
        self.pairs = [p for p in self.pairs if p[0] not in self.lost and p[1] not in self.lost]

    def free(self, day):
        return day.weekday() > 4 or day in self.off

    def add(self, day, count):
        step = DAY if count > 0 else -DAY
        while count:
            day += step
            if not self.free(day):
                count -= 1 if count > 0 else -1
        return day

    def upto(self, day, step):
        while self.free(day):
            day += step
        return day

    def between(self, a, b):
        count, step = 0, DAY if a < b else -DAY
        while a != b:
            a += step
            if not self.free(a):
                count += 1 if step == DAY else -1
        return count

    def length(self, n):
        return 0 if self.net.tasks[n][1] else self.net.tasks[n][2] - 1

    def first(self, kind, lag, n, begin, end):
        """The first day on which n may begin because of another's beginning and end."""
        day = self.add(end if kind[0] == "E" else begin, lag)
        if kind == "EA" and not self.net.tasks[n][1]:
            return self.add(day, 1)
        return day if kind[1] == "A" else self.add(day, -self.length(n))

    def forward(self):
        net, early = self.net, {}
        for n in self.order:
            begin = self.upto(net.tasks[n][3] or net.begin, DAY)
            for m, _, kind, lag in (p for p in self.pairs if p[1] == n):
                begin = max(begin, self.first(kind, lag, n, *early[m]))
            early[n] = (begin, self.add(begin, self.length(n)))
        return early

    def begins(self):
        return {n: begin for n, (begin, _) in self.forward().items()}

    def solve(self):
        net, early, late, free = self.net, self.forward(), {}, {}
        close = net.end or max((end for _, end in early.values()), default=net.begin)
        for n in reversed(self.order):
            end = self.upto(min(net.tasks[n][4] or close, close), -DAY)
            begin = self.add(end, -self.length(n))
            while any(
                self.first(kind, lag, o, begin, self.add(begin, self.length(n))) > late[o][0]
                for m, o, kind, lag in self.pairs if m == n):
                begin = self.add(begin, -1)
            late[n] = (begin, self.add(begin, self.length(n)))
            after = [p for p in self.pairs if p[0] == n]
            slack, begin = 0, self.add(early[n][0], 1)
            while (
                all(self.first(k, lag, o, begin, self.add(begin, self.length(n))) <= early[o][0]
                    for _, o, k, lag in after)
                if after else self.add(begin, self.length(n)) <= close):
                slack, begin = slack + 1, self.add(begin, 1)
            free[n] = slack
        total = {n: self.between(early[n][0], late[n][0]) for n in self.order}
        least = min(total.values(), default=0)
        return {
            n: " ".join(map(str, (*early[n], *late[n], total[n], free[n], int(total[n] == least))))
            for n in self.order}


def main():
    libraries()
    import holidays
    import networkx

    networks = [Network(seed) for seed in range(1000)]
    text = "\n".join(network.text() for network in networks) + "\n"
    answer = subprocess.run([BINARY], input=text, capture_output=True, text=True, check=True)
    lines = iter(answer.stdout.splitlines())
    compared, circles, failures = 0, 0, []
    for seed, network in enumerate(networks):
        walk = Walk(network, networkx, holidays)
        wanted, circles = walk.solve(), circles + bool(walk.lost)
        for n in range(len(network.tasks)):
            line = next(lines)
            if network.leaves[n] != [n]:
                continue
            compared += 1
            if line != wanted.get(n, "-"):
                failures.append(f"{seed}/{n}: {line}, should be {wanted.get(n, '-')}")
    for failure in failures[:20]:
        print(failure)
    print(f"{len(networks)} networks, {circles} with a circle, {compared} elements, {len(failures)} differ")
    return 1 if failures or compared < 10000 else 0


if __name__ == "__main__":
    sys.exit(main())

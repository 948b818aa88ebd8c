"""What corpora cost: CPU time, processes, memory, Dask. Not part of the tests; on a quiet machine:

    python tests/benchmarks/measure_corpus.py [--articles 20000] [--few 2000] [--pairs 5]
        [--paired 2000] [--floor FILE] [--dense]

The articles have as many statements to a thousand words as real news; with `--dense` they are the
project's own articles as they are, which have nearly twice as many.

`--floor` is a script that reads the same articles (`FILE ARTICLES.jsonl PREDICTIONS.jsonl`) and
prints how many it reads in a CPU-second: the yardstick of the machine, used in the same run.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from analysis.corpus.samples import LIKE_NEWS, generated

RUN = """
import sys
from analysis import corpus
if __name__ == "__main__":
    source, output, how = sys.argv[1:]
    if how == "dask":
        from distributed import Client, LocalCluster
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            with Client(cluster) as client:
                run = corpus.analyse(source, output, client=client, progress=False)
    else:
        run = corpus.analyse(source, output, workers=int(how), progress=False)
    print(run.seconds)
"""


def write(folder: Path, count: int, statements: float | None) -> Path:
    """A corpus of `count` generated articles, with so many `statements` to a thousand words."""
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for row in generated(count, statements=statements):
            file.write(json.dumps({**row, "lang": row["language"]}, ensure_ascii=False) + "\n")
    return path


def begin(source: Path, how: str) -> tuple[subprocess.Popen[str], Path]:
    """A run that has been started, and where it writes."""
    output = source.with_suffix(f".out-{how}")
    shutil.rmtree(output, ignore_errors=True)
    script = source.with_suffix(".py")
    script.write_text(RUN, encoding="utf-8")
    command = [sys.executable, str(script), str(source), str(output), how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True), output


def run(source: Path, how: str) -> tuple[float, float, float]:
    """Seconds of the run, CPU seconds and peak MB of its largest process."""
    return end(*begin(source, how))


def halves(source: Path) -> tuple[Path, Path]:
    """The articles of `source` in two files."""
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
    paths = source.with_suffix(".first.jsonl"), source.with_suffix(".second.jsonl")
    for path, some in zip(paths, (lines[::2], lines[1::2]), strict=True):
        path.write_text("".join(some), encoding="utf-8")
    return paths


def side_by_side(paths: tuple[Path, Path]) -> float:
    """Seconds of the longer of two runs, each in one process, that know nothing of each other.

    What two cores give at best: they share a cache, and on rented machines often one core.
    """
    return max(end(*each)[0] for each in [begin(path, "1") for path in paths])


def end(process: subprocess.Popen[str], output: Path) -> tuple[float, float, float]:
    """Seconds of a run that was started, CPU seconds and peak MB of its largest process."""
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the run into {output.name} failed")
    shutil.rmtree(output)
    return float(said.split()[-1]), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def floor(script: Path, source: Path) -> float:
    """CPU seconds that the yardstick needs for the corpus."""
    command = [sys.executable, str(script), str(source), str(source.with_suffix(".floor"))]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"(\d+) articles, (\d+) per CPU-second", said)
    assert found is not None, said
    return int(found[1]) / int(found[2])


def main() -> None:
    """Print a table of figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--few", type=int, default=2_000)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--paired", type=int, help="articles of a paired run (--few)")
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--dense", action="store_true", help="the project's articles as they are")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        statements = None if given.dense else LIKE_NEWS
        many, few = (write(folder, count, statements) for count in (given.articles, given.few))
        words = sum(len(json.loads(line)["text"].split()) for line in few.open(encoding="utf-8"))
        print(f"{given.articles} articles of {words / given.few:.0f} words")
        before = floor(given.floor, many) if given.floor else None
        seconds, cpu, high = run(many, "1")
        per = 1000 * cpu / given.articles
        print(f"one process: {seconds:.1f} s, CPU {cpu:.1f} s, {per:.2f} ms an article")
        if given.floor and before is not None:
            both = (before + floor(given.floor, many)) / 2
            print(f"yardstick: {both:.2f} CPU s (mean of before and after); {cpu / both:.1f} times")
        _, _, low = run(few, "1")
        print(
            f"peak memory: {low:.0f} MB for {given.few}, {high:.0f} MB for {given.articles}, "
            f"{100 * (high / low - 1):+.1f} %"
        )
        pairs: list[tuple[float, float, float, float]] = []
        paired = write(folder, given.paired, statements) if given.paired else few
        parted = halves(paired)
        for number in range(given.pairs):
            one, two, dask = (run(paired, how)[0] for how in ("1", "2", "dask"))
            apart = side_by_side(parted)
            pairs.append((one, two, dask, apart))
            print(
                f"pair {number + 1}: one {one:.1f} s, two {two:.1f} s, Dask {dask:.1f} s, "
                f"two runs side by side {apart:.1f} s, "
                f"load {os.getloadavg()[0]:.1f}",
                flush=True,
            )
        for label, ratios in (
            ("two workers against one", [one / two for one, two, _, _ in pairs]),
            ("two runs side by side against one", [one / apart for one, _, _, apart in pairs]),
            ("Dask against the pool, time", [dask / two for _, two, dask, _ in pairs]),
        ):
            spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
            print(f"{label}: median {statistics.median(ratios):.2f} ({spread})")


if __name__ == "__main__":
    begun = time.monotonic()
    main()
    print(f"{time.monotonic() - begun:.0f} s in all")

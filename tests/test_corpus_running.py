"""Runs: equal tables whoever works, on from where it stopped, nothing twice, nothing half there."""

import errno
import gc
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import distributed
import pyarrow.parquet as pq
import pytest
from corpus_records import TEXT, Deadly, Slow, some

from analysis import Article, corpus
from analysis.corpus import OutputError, Record, parts, schema
from analysis.corpus.chunk import Plan, analyse_chunk
from analysis.corpus.samples import generated
from analysis.corpus.signatures import signature
from analysis.document import read_document

SMALL = {"workers": 1, "progress": False, "articles_per_part": 3}


def tables(folder: Path, order: bool = False) -> dict[str, list]:
    """The rows of each table, sorted unless their order matters."""
    found = {}
    for name in (*schema.table_names(), "inputs", "signatures"):
        rows = [
            row
            for file in parts.part_files(folder, name)
            for row in pq.read_table(file).to_pylist()
        ]
        found[name] = rows if order else sorted(rows, key=repr)
    return found


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_one_summary_row_an_input_and_id_first(tmp_path):
    run = corpus.analyse(some(7), tmp_path / "out", **SMALL)
    assert (run.inputs, run.analysed, run.failed, run.done_before) == (7, 7, 0, 0)
    summary = [
        row
        for f in parts.part_files(tmp_path / "out", "summary")
        for row in pq.read_table(f).to_pylist()
    ]
    assert [row["id"] for row in summary] == [f"a{n:03d}" for n in range(7)]
    for name in schema.table_names():
        files = parts.part_files(tmp_path / "out", name)
        assert [file.name for file in files] == [f"part-{n:06d}.parquet" for n in range(3)]
        assert all(pq.read_schema(file).names[0] == "id" for file in files)


def test_tables_of_a_corpus_are_the_tables_of_its_articles(tmp_path):
    from analysis import analyse, rows

    records = some(4)
    corpus.analyse(records, tmp_path / "out", **SMALL)
    found = tables(tmp_path / "out", order=True)
    for name in schema.table_names():
        expected = [
            {"id": record.id, **row}
            for record in records
            for row in rows.rows(analyse(record.article()), name)
        ]
        if name == "tone_by_voice":  # its bounds within an article are not made for corpora
            expected = [{**row, "low": None, "high": None} for row in expected]
        ours = [{key: row[key] for key in expected[0]} for row in found[name]] if expected else []
        assert ours == expected, name
        assert len(found[name]) == len(expected)


def test_running_again_does_nothing_and_new_articles_are_added(tmp_path):
    out = tmp_path / "out"
    corpus.analyse(some(4), out, **SMALL)
    before = {name: (out / name).read_bytes() for name in files(out) if name.endswith(".parquet")}
    run = corpus.analyse(some(4), out, **SMALL)
    assert (run.analysed, run.done_before) == (0, 4)
    run = corpus.analyse([*some(2), Record("new", "Ny tekst."), *some(4)[2:]], out, **SMALL)
    assert (run.analysed, run.done_before) == (1, 4)
    assert all((out / name).read_bytes() == data for name, data in before.items())
    assert sorted(row["id"] for row in tables(out)["summary"]) == [
        "a000",
        "a001",
        "a002",
        "a003",
        "new",
    ]


def test_changed_article_is_named_and_not_done_twice(tmp_path):
    corpus.analyse(some(3), tmp_path / "out", **SMALL)
    run = corpus.analyse([Record("a001", "En anden tekst."), *some(1)], tmp_path / "out", **SMALL)
    assert run.changed == ("a001",)
    assert len(tables(tmp_path / "out")["summary"]) == 3


def test_two_inputs_with_one_id_are_both_kept(tmp_path):
    records = [Record("a", "En."), Record("a", "To."), Record("a", "En.")]
    for _ in range(2):
        run = corpus.analyse(records, tmp_path / "out", **SMALL)
        assert run.twice == (2 if run.analysed else 0)
    found = tables(tmp_path / "out")
    assert [row["id"] for row in tables(tmp_path / "out", order=True)["inputs"]] == [
        "a",
        "a#2",
        "a#3",
    ]
    assert sorted(row["id"] for row in found["problems"] if row["kind"] == "twice") == [
        "a#2",
        "a#3",
    ]


def test_article_that_fails_is_a_problem_and_stops_nothing(tmp_path, monkeypatch):
    from analysis.corpus import chunk

    whole = chunk.analyse

    def analyse(article):
        if article.id == "a002":
            raise ZeroDivisionError("a bug of ours")
        return whole(article)

    monkeypatch.setattr(chunk, "analyse", analyse)
    unreadable = Record("bad", failure="the row is cut off", fields={"outlet": "Fjordposten"})
    foreign = Record("sv", "Ny bro.", fields={"language": "sv"})
    run = corpus.analyse([*some(4), unreadable, foreign], tmp_path / "out", **SMALL)
    assert (run.analysed, run.failed) == (6, 3)
    found = tables(tmp_path / "out")
    assert len(found["summary"]) == 6
    failed = {row["id"]: row["message"] for row in found["problems"] if row["kind"] == "failed"}
    assert failed["a002"] == "ZeroDivisionError: a bug of ours"
    assert failed["bad"] == "the row is cut off"
    assert "'sv' is not supported" in failed["sv"]
    summary = {row["id"]: row for row in found["summary"]}
    assert summary["bad"]["outlet"] == "Fjordposten" and summary["bad"]["words"] is None


def repaired(records: list[Record], *names: str) -> list[Record]:
    """The records, those that failed and are named without their failure."""
    return [replace(r, failure=None) if r.id in names else r for r in records]


BROKEN = [
    replace(record, failure=f"damaged {record.id}") if number % 2 else record
    for number, record in enumerate(some(7))
]


def test_what_failed_is_tried_again_only_when_asked_for(tmp_path):
    out = tmp_path / "out"
    assert corpus.analyse(BROKEN, out, **SMALL).failed == 3
    whole = repaired(BROKEN, "a001", "a005")
    run = corpus.analyse(whole, out, **SMALL)
    assert (run.analysed, run.failed_before, run.retried) == (0, 3, 0)
    run = corpus.analyse(whole, out, retry_failed=True, **SMALL)
    assert (run.analysed, run.done_before, run.failed, run.retried, run.failed_before) == (
        3, 4, 1, 3, 0)  # fmt: skip
    assert run.changed == ()
    corpus.analyse(whole, tmp_path / "whole", **SMALL)
    assert tables(out) == tables(tmp_path / "whole")
    assert files(out) > files(tmp_path / "whole")  # one part more, nothing else left behind
    run = corpus.analyse(some(7), out, retry_failed=True, **SMALL)
    assert (run.analysed, run.failed, run.retried) == (1, 0, 1)
    corpus.analyse(some(7), tmp_path / "fine", **SMALL)
    assert tables(out) == tables(tmp_path / "fine")
    assert corpus.analyse(some(7), out, retry_failed=True, **SMALL).analysed == 0


def test_what_failed_and_is_gone_from_the_source_keeps_its_rows(tmp_path):
    out = tmp_path / "out"
    corpus.analyse(BROKEN, out, **SMALL)
    before = tables(out)
    run = corpus.analyse(some(1), out, retry_failed=True, **SMALL)
    assert (run.analysed, run.retried, run.failed_before) == (0, 0, 3)
    assert tables(out) == before


@pytest.mark.parametrize("first", [True, False])
def test_file_that_failed_and_has_rows_now_is_no_longer_told(tmp_path, first):
    # A file fails under its own name; once it can be read its articles have others.
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.jsonl").write_text("[", encoding="utf-8")
    (source / "b.zip").write_bytes(b"PK cut off")
    (source / "c.json").write_text("{", encoding="utf-8")
    assert corpus.analyse(source, out, **SMALL).failed == 3
    row = json.dumps({"text": TEXT.format(n=1)}) + "\n"
    (source / "a.jsonl").write_text(row, encoding="utf-8")
    with zipfile.ZipFile(source / "b.zip", "w") as packed:
        packed.writestr("deep/in.jsonl", row)
    if not first:  # the articles are read before what failed is looked at
        assert corpus.analyse(source, out, **SMALL).failed_before == 3
    run = corpus.analyse(source, out, retry_failed=True, **SMALL)
    assert (run.retried, run.failed, run.failed_before) == (3, 1, 0)
    names = [row["id"] for row in tables(out)["summary"]]
    assert sorted(names) == ["a.jsonl:1", "b.zip/deep/in.jsonl:1", "c.json"]
    assert [r["id"] for r in tables(out)["problems"] if r["kind"] == "failed"] == ["c.json"]


def test_part_in_which_all_failed_can_be_empty(tmp_path):
    out = tmp_path / "out"
    bad = [replace(record, failure="no reader") for record in some(3)]
    corpus.analyse(bad, out, **SMALL)
    corpus.analyse(some(3), out, retry_failed=True, **SMALL)
    corpus.analyse(some(3), tmp_path / "whole", **SMALL)
    assert tables(out) == tables(tmp_path / "whole")
    assert len(corpus.load(out, "quotes")) == 3
    assert corpus.mark_duplicates(out).empty


def test_retry_that_is_killed_at_any_step_has_each_article_once(tmp_path, monkeypatch):
    options = {**SMALL, "tables": ["quotes"]}
    corpus.analyse(some(7), tmp_path / "whole", **options)
    expected = tables(tmp_path / "whole")
    step, killed = 0, True
    while killed:
        step += 1
        out = tmp_path / f"killed-{step}"
        corpus.analyse(BROKEN, out, **options)
        with monkeypatch.context() as patch:
            interrupted(patch, step, kill)
            try:
                corpus.analyse(some(7), out, retry_failed=True, **options)
                killed = False
            except Killed:
                pass
        names = [row["id"] for row in tables(out)["summary"]]
        assert len(set(names)) == len(names), f"step {step}: twice"
        corpus.analyse(some(7), out, retry_failed=bool(step % 2), **options)
        corpus.analyse(some(7), out, retry_failed=True, **options)
        assert tables(out) == expected, f"step {step}"
        assert not [name for name in files(out) if "unfinished" in name or "forgetting" in name]
    assert step > 10


def test_rows_without_ids_are_known_by_what_they_hold(tmp_path):
    # New articles stand first in many exports: once the last was done twice, the first never.
    out, texts = tmp_path / "out", [f"Nummer {n} er en lille tekst." for n in range(5)]
    corpus.analyse(texts[2:], out, **SMALL)
    run = corpus.analyse(texts, out, **SMALL)
    assert (run.analysed, run.done_before, run.twice, run.changed) == (2, 3, 0, ())
    found = tables(out)
    assert sorted(row["text"] for row in found["sentences"]) == texts
    assert [row["id"] for row in found["problems"] if row["kind"] == "moved"] == ["1#2", "2#2"]
    run = corpus.analyse([*texts, texts[0]], out, **SMALL)
    assert (run.analysed, run.done_before) == (1, 5)
    assert corpus.analyse([*texts, texts[0]], out, **SMALL).analysed == 0


def test_damaged_text_is_stored(tmp_path):
    run = corpus.analyse(
        [Record("a", "Bo \ud83d siger ja.\0", fields={"language": "da"})], tmp_path / "o", **SMALL
    )
    assert run.failed == 0
    assert "\ufffd" in tables(tmp_path / "o")["sentences"][0]["text"]


def test_folder_of_another_run_is_refused(tmp_path):
    corpus.analyse(some(1), tmp_path / "out", **SMALL)
    with pytest.raises(OutputError, match="language was None, is 'da'"):
        corpus.analyse(some(1), tmp_path / "out", language="da", **SMALL)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="holds other files"):
        corpus.analyse(some(1), tmp_path / "other", **SMALL)
    with pytest.raises(ValueError, match="no table speeches"):
        corpus.analyse(some(1), tmp_path / "third", tables=["speeches"], **SMALL)


def test_second_run_in_one_folder_is_refused(tmp_path):
    def records() -> Iterator[Record]:
        yield from some(2)
        with pytest.raises(OutputError, match="another run is writing"):
            corpus.analyse(some(1), tmp_path / "out", **SMALL)

    assert corpus.analyse(records(), tmp_path / "out", **SMALL).analysed == 2


def test_signatures_can_be_compared_with_those_of_other_releases():
    # They once hung on which datasketch was installed.
    text = "Ny bro\n\nByrådet har vedtaget en bro. " * 5
    words, sign = signature(read_document(Article.from_text(text, "da")))
    assert words == 35
    assert sign.hex()[:32] == "c7f6a4154a048d37aec3927c10a6b747"


def test_no_article_leaves_a_cycle_behind():
    # Chunks of texts are read without the search for cycles: one would stay in memory.
    plan = Plan(schema.table_names())
    records = [Record(row["id"], row["text"], fields=row) for row in generated(6)]
    analyse_chunk(records, plan)  # what is loaded once, with its cycles
    gc.collect()
    gc.disable()
    try:
        analyse_chunk(records, plan)
        assert gc.collect() == 0
        assert not gc.isenabled()
    finally:
        gc.enable()
    analyse_chunk(records, plan)
    assert gc.isenabled()


def test_only_some_tables(tmp_path):
    corpus.analyse(some(2), tmp_path / "out", tables=["quotes"], signatures=False, **SMALL)
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} == {
        "quotes", "summary", "problems", "inputs"}  # fmt: skip


class Killed(BaseException):
    """Stands for SIGKILL: nothing catches it, nothing cleans up."""


def interrupted(monkeypatch, step: int, act: Callable[[], None]) -> Callable[[], int]:
    """Call `act` at the `step`-th writing or renaming; returns how many there were so far."""
    done = 0

    def count(whole):
        def call(*args):
            nonlocal done
            done += 1
            if done == step:
                act()
            return whole(*args)

        return call

    monkeypatch.setattr(parts, "write_synced", count(parts.write_synced))
    monkeypatch.setattr(parts.os, "replace", count(os.replace))
    return lambda: done


def kill() -> None:
    raise Killed


def test_run_that_is_killed_at_any_step_ends_as_an_unbroken_one(tmp_path, monkeypatch):
    options = {**SMALL, "tables": ["quotes"]}
    with monkeypatch.context() as patch:
        steps = interrupted(patch, -1, kill)
        corpus.analyse(some(5), tmp_path / "whole", **options)
        total = steps()
    expected = tables(tmp_path / "whole", order=True)
    assert total > 15
    for step in range(1, total + 1):
        out = tmp_path / f"killed-{step}"
        with monkeypatch.context() as patch:
            interrupted(patch, step, kill)
            with pytest.raises(Killed):
                corpus.analyse(some(5), out, **options)
        whole = set(parts.committed(out))
        for path in out.glob("*/*.parquet"):
            pq.read_table(path)  # never half a file
        corpus.analyse(some(5), out, **options)
        assert tables(out, order=True) == expected, f"step {step}, parts {whole} were there"
        assert files(out) == files(tmp_path / "whole")


def test_full_disk_has_a_clear_message_and_an_intact_output(tmp_path, monkeypatch):
    def full() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        interrupted(patch, 40, full)
        with pytest.raises(OutputError, match="is full; what was finished"):
            corpus.analyse(some(9), out, **SMALL)
    assert parts.committed(out) == [0]
    assert not [name for name in files(out) if "part-" in name and "part-000000" not in name]
    assert corpus.analyse(some(9), out, **SMALL).analysed == 6
    corpus.analyse(some(9), tmp_path / "whole", **SMALL)
    assert tables(out, order=True) == tables(tmp_path / "whole", order=True)


def test_full_disk_of_its_own(tmp_path):
    """The same on a real file system that is full, where one may be mounted."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(small)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("no file system may be mounted here; the injected error stands for it")
    try:
        with pytest.raises(OutputError, match="is full; what was finished"):
            corpus.analyse(some(100), small / "out", **SMALL)
        whole = parts.committed(small / "out")
        assert whole
        found = tables(small / "out", order=True)
        assert [row["id"] for row in found["summary"]] == [
            f"a{n:03d}" for n in range(3 * len(whole))
        ]
        assert not list((small / "out").glob("*/*.unfinished"))
    finally:
        # Lazily, so that a handle somebody still holds leaves no mount behind.
        subprocess.run(["umount", "--lazy", str(small)], check=True)


@pytest.mark.slow
def test_serial_pool_and_dask_give_equal_files(tmp_path):
    rows = list(generated(60))
    options = {"progress": False, "articles_per_part": 7}
    corpus.analyse(iter(rows), tmp_path / "serial", workers=1, **options)
    corpus.analyse(iter(rows), tmp_path / "pool", workers=2, **options)
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        corpus.analyse(iter(rows), tmp_path / "dask", client=client, **options)
    names = {name for name in files(tmp_path / "serial") if not name.startswith(".")}
    for other in ("pool", "dask"):
        assert {name for name in files(tmp_path / other) if not name.startswith(".")} == names
        for name in names:
            assert (tmp_path / other / name).read_bytes() == (
                tmp_path / "serial" / name
            ).read_bytes()


RUN = """
import sys
from analysis import corpus
from analysis.corpus.samples import generated
if __name__ == "__main__":
    corpus.analyse(generated(240), sys.argv[1], workers=int(sys.argv[2]), articles_per_part=5,
                   progress=False)
"""


THREAD = """
import threading
threading.Thread(target=threading.Event().wait, daemon=True).start()
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are always begun anew")
@pytest.mark.parametrize(("before", "how"), [("", "fork"), (THREAD, "spawn")])
def test_workers_are_copies_where_that_is_safe_and_the_tables_are_the_same(tmp_path, before, how):
    script, out = tmp_path / "run.py", tmp_path / "out"
    watch = """
import multiprocessing
whole = multiprocessing.get_context
multiprocessing.get_context = lambda how=None: print("by", how) or whole(how)
"""
    script.write_text(before + watch + RUN, encoding="utf-8")
    command = [sys.executable, str(script), str(out)]
    done = subprocess.run([*command, "2"], capture_output=True, text=True, check=True)
    assert f"by {how}\n" in done.stdout
    assert done.stderr == ""
    corpus.analyse(
        generated(240), tmp_path / "whole", workers=1, articles_per_part=5, progress=False
    )
    names = {name for name in files(out) if not name.startswith(".")}
    assert names == {name for name in files(tmp_path / "whole") if not name.startswith(".")}
    assert all((out / n).read_bytes() == (tmp_path / "whole" / n).read_bytes() for n in names)


@pytest.mark.slow
def test_run_killed_at_random_has_the_rows_of_an_unbroken_one(tmp_path):
    script, out = tmp_path / "run.py", tmp_path / "out"
    script.write_text(RUN, encoding="utf-8")
    corpus.analyse(
        generated(240), tmp_path / "whole", workers=1, articles_per_part=5, progress=False
    )
    chance = random.Random(8)
    kills = 0
    while True:
        process = subprocess.Popen([sys.executable, str(script), str(out), "2"])
        before = len(list(out.glob("inputs/part-*.parquet")))
        wait = chance.randrange(1, 14)
        while process.poll() is None and kills < 5:
            if len(list(out.glob("inputs/part-*.parquet"))) >= before + wait:
                time.sleep(chance.random() / 20)
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
            time.sleep(0.002)
        if process.wait() == 0:
            break
        for path in out.glob("*/*.parquet"):
            pq.read_table(path)
    assert kills >= 3
    assert tables(out, order=True) == tables(tmp_path / "whole", order=True)
    assert files(out) == files(tmp_path / "whole")


@pytest.mark.slow
def test_dask_worker_that_dies_costs_nothing(tmp_path):
    records = [Slow(each.id, each.content, fields=each.fields) for each in some(60)]
    out, options = tmp_path / "out", {"progress": False, "articles_per_part": 3}

    def assassin(pid: int) -> None:
        while not (out / "inputs" / "part-000002.parquet").exists():
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        pids = client.run(os.getpid)
        victim = threading.Thread(target=assassin, args=(next(iter(pids.values())),))
        victim.start()
        run = corpus.analyse(iter(records), out, client=client, **options)
        victim.join()
        assert set(client.run(os.getpid).values()) != set(pids.values())
    assert (run.analysed, run.failed) == (60, 0)
    corpus.analyse(some(60), tmp_path / "whole", workers=1, **options)
    assert tables(out, order=True) == tables(tmp_path / "whole", order=True)


@pytest.mark.slow
def test_article_that_kills_its_process_is_found_and_left_out(tmp_path):
    records = some(9)
    records[4] = Deadly("a004", records[4].content)
    run = corpus.analyse(iter(records), tmp_path / "out", **{**SMALL, "workers": 2})
    assert (run.analysed, run.failed) == (9, 1)
    (problem,) = [row for row in tables(tmp_path / "out")["problems"] if row["kind"] == "failed"]
    assert problem["id"] == "a004" and "out of memory" in problem["message"]


@pytest.mark.slow
def test_script_without_a_guard_is_told_so(tmp_path):
    script = tmp_path / "run.py"
    unguarded = RUN.replace('if __name__ == "__main__":', "if True:")
    script.write_text(THREAD + unguarded, encoding="utf-8")
    command = [sys.executable, str(script), str(tmp_path / "out"), "2"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode != 0
    assert "begin the part that runs with `if __name__" in done.stderr

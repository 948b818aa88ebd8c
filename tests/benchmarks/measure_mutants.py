"""How many small changes of the code do the tests of statements notice?

mutmut writes the changed copies of each function (`mutants/`, beside the code: work in a clone);
here each is tried on the tables of cases and on the articles of `test_reading`, quickest first, in
a process of its own, and the first that fails has killed it. mutmut's own run does the same with
pytest, which costs more than the cases.

    pip install mutmut
    python tests/benchmarks/measure_mutants.py make
    python tests/benchmarks/measure_mutants.py run out.tsv marks contents  # modules of quotes
    python tests/benchmarks/measure_mutants.py run part.tsv left:30 right:30  # a sample of each
    python tests/benchmarks/measure_mutants.py run again.tsv out.tsv       # those that survived

A check that does not reach the changed function cannot kill it and is not run.
"""

import json
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "mutants"
SECONDS = 30  # of CPU; the tests take three
SURVIVED, KILLED, STUCK = "survived", "killed", "stuck"
Check = tuple[str, Callable[[], None]]


def make() -> None:
    """Write the mutants of the modules that [tool.mutmut] in pyproject.toml names."""
    os.chdir(ROOT)
    from mutmut import __main__ as mutmut

    mutmut.copy_src_dir()
    mutmut.create_mutants(1)


def checks() -> list[Check]:
    """Each row of each table, then what is read right in the articles, as calls that may fail."""
    import test_quotes
    import test_reading

    from support import rows

    tables = {
        "marks": test_quotes.test_marked_regions_and_those_never_closed,
        "quote_statements": test_quotes.test_a_text_gives_these_statements_and_no_others,
        "quote_rules": test_quotes.test_rule_fires_where_it_must_and_only_there,
        "quotes": test_quotes.test_construction_gives_its_statement,
    }
    found: list[Check] = []
    for name, test in tables.items():
        for number, row in enumerate(rows(name), 1):
            found.append((f"{name} {number}", lambda test=test, row=row: test(row)))
    for test in (
        test_quotes.test_which_marks_hold_a_title,
        test_quotes.test_cue_and_mention_are_the_words_in_the_text,
        test_quotes.test_who_had_a_statement_first,
    ):
        for number, given in enumerate(test.pytestmark[0].args[1], 1):
            name = f"{test.__name__} {number}"
            found.append((name, lambda test=test, given=given: test(*given)))
    for language in test_reading.LANGUAGES:
        test = test_reading.test_what_is_read_right_stays_right
        found.append((f"reading {language}", lambda test=test, lang=language: test(lang)))
    return found


def names(modules: list[str]) -> list[str]:
    """The mutants of `modules` in an order that is the same each time, so that a part is a sample:
    `left:30` are 30 of `left`; of a former run's file those that survived.
    """
    found = []
    for module in modules:
        module, _, part = module.partition(":")
        if module.endswith(".tsv"):
            lines = Path(module).read_text(encoding="utf-8").splitlines()
            former = [line.split("\t") for line in lines]
            found += [f"analysis.quotes.{row[0]}" for row in former if row[1] == SURVIVED]
            continue
        meta = MUTANTS / "analysis" / "quotes" / f"{module}.py.meta"
        those = list(json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"])
        random.Random(1).shuffle(those)
        found += those[: int(part)] if part else those
    return found


def caches(name: str) -> list[Any]:
    """What the module of mutant `name` keeps once it is read."""
    module = sys.modules[name.rpartition(".")[0]]
    return [each for each in vars(module).values() if hasattr(each, "cache_clear")]


def reached(check: Callable[[], None]) -> set[str]:
    """The functions that `check`, which must pass, calls on the code as it is."""
    from mutmut.mutation.trampoline import set_mutant_under_test
    from mutmut.state import state

    state()._stats.clear()
    set_mutant_under_test("stats")
    try:
        check()
    finally:
        set_mutant_under_test("")
    return set(state()._stats)


def tried(name: str, order: list[Check]) -> tuple[str, str]:
    """What became of a mutant, and the check that killed it."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        from mutmut.mutation.trampoline import set_mutant_under_test

        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        for kept in caches(name):
            kept.cache_clear()  # filled by the code as it is: a mutant must fill it itself
        set_mutant_under_test(name)
        for label, check in order:
            try:
                check()
            except BaseException:
                os.write(write, label.encode())
                os._exit(1)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        label = told.read()
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return STUCK, ""
    return (KILLED, label) if os.WEXITSTATUS(status) else (SURVIVED, "")


def run(modules: list[str]) -> Iterator[tuple[str, str, str]]:
    """Name, outcome and killer of each mutant. What killed one of a function is tried first."""
    sys.path[:0] = [str(MUTANTS), str(ROOT / "tests")]
    os.chdir(ROOT)  # mutmut reads its settings there
    order = []
    calls = {}
    for label, check in checks():
        try:
            calls[label] = reached(check)
            order.append((label, check))
        except AssertionError:
            print(f"fails on the code as it is, left out: {label}", file=sys.stderr)
    killers: dict[str, list[str]] = {}
    for name in names(modules):
        function = name.rpartition("__mutmut_")[0]
        best = killers.setdefault(function, [])
        here = [each for each in order if function in calls[each[0]] or caches(name)]
        first = [each for each in here if each[0] in best]
        outcome, label = tried(name, first + [each for each in here if each[0] not in best])
        if label and label not in best:
            best.append(label)
        yield name.removeprefix("analysis.quotes."), outcome, label


def main(args: list[str]) -> None:
    if args == ["make"]:
        return make()
    command, path, *modules = args
    assert command == "run"
    counts: Counter[tuple[str, str]] = Counter()
    with open(path, "w", encoding="utf-8") as out:
        for name, outcome, label in run(modules):
            print(name, outcome, label, sep="\t", file=out, flush=True)
            counts[name.split(".")[0], outcome] += 1
    for module in sorted({module for module, _ in counts}):
        of = {outcome: counts[module, outcome] for outcome in (KILLED, STUCK, SURVIVED)}
        print(
            f"{module}: {sum(of.values())} mutants, " + ", ".join(f"{n} {k}" for k, n in of.items())
        )


if __name__ == "__main__":
    main(sys.argv[1:])

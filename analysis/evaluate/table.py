"""The figures as lines to read."""

from analysis.evaluate.figures import Figures

_SPANS = (
    ("quoted_chars", "quoted characters"),
    ("quoted_spans", "quoted spans, Jaccard ≥ .8"),
    ("quoted_cover_0.3", "quoted spans, covered > .3"),
    ("quoted_cover_0.9", "quoted spans, covered > .9"),
    ("content_spans", "all content, Jaccard ≥ .5"),
    ("content_chars", "all content, characters"),
)


def as_table(figures: Figures) -> str:
    """The figures of one gold file, a line each."""
    lines = [f"articles {figures['articles']}"]
    for name, label in _SPANS:
        of = figures[name]
        lines.append(
            f"{label:28} P {of['precision']:.3f}  R {of['recall']:.3f}  F1 {of['f1']:.3f}"
            f"   gold {of['gold']} predicted {of['predicted']}"
        )
    for name, label in (("quoted_recall", "quoted recall"), ("content_recall", "content recall")):
        kinds = "  ".join(f"{kind} {value:.3f}" for kind, value in figures[name].items())
        lines.append(f"{label:28} {kinds}")
    for row, of in figures["speakers"].items():
        accuracy = "  –  " if of["accuracy"] is None else f"{of['accuracy']:.3f}"
        line = (
            f"{'speaker ' + row:28} gold {of['gold']:4} matched {of['matched']:4}"
            f" correct {of['correct']:4}  of matched {accuracy}  end to end {of['end_to_end']:.3f}"
            f"  no speaker {of['no_speaker']}"
        )
        if of["same_pronoun"] or of["a_name"]:
            line += f"  unchecked: same pronoun {of['same_pronoun']}, a name {of['a_name']}"
        lines.append(line)
    error, error_all = (
        "–" if figures[name] is None else f"{figures[name]:.3f}"
        for name in ("share_error", "share_error_all")
    )
    lines.append(
        f"{'quote-share error (TV)':28} {error}   (everyone, unnamed as one {error_all};"
        f" {figures['share_articles']} articles)"
    )
    lines += [
        f"{'interval of ' + name:28} {span[0]:.3f}–{span[1]:.3f}"
        for name, span in figures.get("intervals", {}).items()
        if span
    ]
    return "\n".join(lines)

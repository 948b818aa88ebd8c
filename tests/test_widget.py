"""The form that writes corrections, used without a browser: its fields are set and clicked."""

import sys

import pytest

from analysis import Article, analyse
from analysis.coding import SheetError
from analysis.coding.widget import correct

TEXT = {
    "da": "Kort nyt\n\n– Vi lukker ikke, siger Karen Holm.\n\nPer Lund siger, at taget er utæt.",
    "en": "In brief\n\n“We stay open,” Karen Hill said.\n\nPaul Lund said the roof leaks.",
}


class Form:
    """The form's fields by what they are for."""

    def __init__(self, article, path):
        self.box = correct(analyse(article), path)
        self.statement, self.action, self.speaker, self.kind, self.quoted = self.box.children[:5]
        self.save, self.undo = self.box.children[5].children
        self.told = self.box.children[6]


@pytest.fixture(params=["da", "en"])
def article(request):
    return Article.from_text(TEXT[request.param], language=request.param)


@pytest.fixture
def form(article, tmp_path):
    return Form(article, tmp_path / "mine" / "corrections.csv")


def again(article, tmp_path):
    return analyse(article, corrections=tmp_path / "mine" / "corrections.csv")


def test_a_new_speaker_reaches_every_measure(form, article, tmp_path):
    form.speaker.value = "Bo Dam"
    form.save.click()
    assert "1" in form.told.value and "corrections.csv" in form.told.value
    result = again(article, tmp_path)
    assert result.statements[0].speaker == "Bo Dam"
    assert len(result.corrected.applied) == 1 and result.problems.empty


def test_the_form_shows_who_the_machine_says(form):
    first = form.speaker.value
    form.statement.value = 2
    assert form.speaker.value not in ("", first)


def test_the_name_of_the_file_is_words(article, tmp_path):
    form = Form(article, tmp_path / "<img src=x onerror=alert(1)>$x$.csv")
    form.speaker.value = "Bo <b>Dam</b>"
    form.save.click()
    assert "&lt;img src=x onerror=alert(1)&gt;$x$.csv" in form.told.value
    assert "<" not in form.told.value and type(form.told).__name__ == "HTML"


def test_nobody_is_a_speaker_too(form, article, tmp_path):
    form.speaker.value = ""
    form.save.click()
    assert again(article, tmp_path).statements[0].speaker is None


def test_deleted_and_undone(form, article, tmp_path):
    form.action.value = "delete"
    form.save.click()
    assert len(again(article, tmp_path).statements) == 1
    form.undo.click()
    assert len(again(article, tmp_path).statements) == 2


def test_words_of_the_article_become_a_statement(form, article, tmp_path):
    form.action.value = "add"
    form.quoted.value = article.text.splitlines()[0]
    form.speaker.value = "Bo Dam"
    form.save.click()
    assert "Bo Dam" in [s.speaker for s in again(article, tmp_path).statements]


def test_what_cannot_be_saved_is_said_and_writes_no_file(form, tmp_path):
    form.save.click()
    assert form.told.value
    form.action.value = "add"
    form.quoted.value = "these words are nowhere"
    form.save.click()
    assert form.told.value
    form.undo.click()
    assert not (tmp_path / "mine").exists()


def test_an_article_without_statements_has_a_form(tmp_path):
    form = Form(Article.from_text("Broen er lukket.", language="da"), tmp_path / "x.csv")
    form.save.click()
    assert form.told.value and not (tmp_path / "x.csv").exists()


def test_without_ipywidgets_it_says_what_to_install(article, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    with pytest.raises(ImportError, match="pip install ipywidgets"):
        correct(analyse(article), tmp_path / "x.csv")


def test_a_form_opened_again_keeps_what_was_saved(article, tmp_path):
    path = tmp_path / "mine" / "corrections.csv"
    first = Form(article, path)
    first.speaker.value = "Bo Dam"
    first.save.click()
    second = Form(article, path)
    assert "1" in second.told.value
    second.statement.value = 2
    second.action.value = "delete"
    second.save.click()
    result = again(article, tmp_path)
    assert [s.speaker for s in result.statements] == ["Bo Dam"]
    assert len(result.corrected.applied) == 2


def test_corrections_of_codes_are_kept_too(article, tmp_path):
    path = tmp_path / "corrections.csv"
    name = analyse(article).statements[1].speaker
    path.write_text(f"action,source,dimension,code\nchange,{name},role,expert\n", encoding="utf-8")
    form = Form(article, path)
    form.speaker.value = "Bo Dam"
    form.save.click()
    result = analyse(article, corrections=path)
    assert result.problems.empty and len(result.corrected.applied) == 2


def test_a_file_of_something_else_is_left_alone(article, tmp_path):
    path = tmp_path / "grades.csv"
    path.write_text("pupil,grade\nlyn7,10\n", encoding="utf-8")
    with pytest.raises(SheetError):
        correct(analyse(article), path)
    assert path.read_text(encoding="utf-8") == "pupil,grade\nlyn7,10\n"


def test_the_form_speaks_the_language_of_the_article(form, article):
    words = {"da": ["ret", "tilføj", "slet"], "en": ["change", "add", "delete"]}
    assert [name for name, _ in form.action.options] == words[article.language]

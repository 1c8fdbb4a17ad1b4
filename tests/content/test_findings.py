from kiosk.content.findings import DeckError, Finding


def test_finding_says_file_place_problem_and_remedy_in_one_line() -> None:
    finding = Finding("ftz/trains/title", "a lone “{”", "mend the braces", "ftz/deck.toml")
    assert str(finding) == "ftz/deck.toml: ftz/trains/title: a lone “{”; mend the braces"


def test_finding_without_file_and_remedy_says_place_and_problem() -> None:
    assert str(Finding("ftz", "the deck is empty")) == "ftz: the deck is empty"


def test_deck_error_says_each_finding_on_a_line_of_its_own() -> None:
    findings = [Finding("ftz/a/title", "one"), Finding("ftz/b/title", "two")]
    error = DeckError(findings)
    assert error.findings == findings
    assert str(error).splitlines() == ["ftz/a/title: one", "ftz/b/title: two"]

"""Texts hold figures' names and nothing cleverer."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.texts import SPECS, Field, TextError, figures_in, parse

names = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
fields = st.builds(Field, names, st.sampled_from(sorted(SPECS)))
literals = st.text(min_size=1)


def joined(parts: list[str | Field]) -> list[str | Field]:
    """The parts with neighbouring literals as one, as no reader of a text could tell them apart."""
    result: list[str | Field] = []
    for part in parts:
        if isinstance(part, str) and result and isinstance(result[-1], str):
            result[-1] += part
        else:
            result.append(part)
    return result


def written(part: str | Field) -> str:
    if isinstance(part, Field):
        return f"{{{part.figure}:{part.spec}}}"
    return part.replace("{", "{{").replace("}", "}}")


@given(st.lists(literals | fields))
def test_any_text_of_literals_and_fields_comes_back_as_written(parts: list[str | Field]) -> None:
    text = "".join(map(written, parts))
    assert list(parse(text)) == joined(parts)
    assert figures_in(text) == {part.figure for part in parts if isinstance(part, Field)}


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else_happens(text: str) -> None:
    try:
        parts = parse(text)
    except TextError:
        assert "{" in text or "}" in text
    else:
        assert list(parse("".join(map(written, parts)))) == list(parts)


@given(st.text(alphabet="{}:!.[]_ax09 ><"))
def test_any_text_of_braces_and_tricks_is_read_or_refused(text: str) -> None:
    try:
        parts = parse(text)
    except TextError:
        return
    for part in parts:
        if isinstance(part, Field):
            assert part.figure[0] in string.ascii_lowercase
            assert set(part.figure) <= set(string.ascii_lowercase + string.digits + "_")
            assert part.spec in SPECS


tricks = st.sampled_from(
    [
        "{x.__class__}",
        "{x.real}",
        "{x[0]}",
        "{x['a']}",
        "{x!r}",
        "{x!s:number}",
        "{0}",
        "{0.__class__}",
        "{}",
        "{:}",
        "{:number}",
        "{x:{y}}",
        "{x:>10}",
        "{x:,}",
        "{x:.2f}",
        "{x:}",
        "{x:number:unit}",
        "{x:Number}",
        "{x: number}",
        "{ x }",
        "{X}",
        "{_x}",
        "{x-y}",
        "{数}",
        "{x\n}",
        "{",
        "}",
        "{x",
        "x}",
        "{{x}",
        "{x}}",
        "{{{x}}",
    ]
)
harmless = st.text(alphabet=st.characters(exclude_characters="{}"))


@given(harmless, tricks, harmless)
def test_refuses_every_trick_wherever_it_stands(before: str, trick: str, after: str) -> None:
    with pytest.raises(TextError):
        parse(before + trick + after)
    with pytest.raises(TextError):
        figures_in(before + trick + after)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        ("二连浩特", ("二连浩特",)),
        ("班列{trains}列", ("班列", Field("trains", "number"), "列")),
        ("{trade:compact}", (Field("trade", "compact"),)),
        ("{a}{b:as-of}", (Field("a"), Field("b", "as-of"))),
        ("{{trains}}", ("{trains}",)),
        ("{{{trains}}}", ("{", Field("trains"), "}")),
    ],
)
def test_parses(text: str, parts: tuple[str | Field, ...]) -> None:
    assert parse(text) == parts


def test_figure_without_a_spec_is_a_number() -> None:
    assert parse("{trains}") == parse("{trains:number}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{x:hex}", "unknown spec “hex”"),
        ("{x.real}", "“{x.real}” is no plain figure name"),
        ("a } b", "write “}}” for a brace"),
        ("a { b", "write “{{” for a brace"),
    ],
)
def test_error_says_what_to_mend(text: str, said: str) -> None:
    with pytest.raises(TextError) as error:
        parse(text)
    assert said in str(error.value)

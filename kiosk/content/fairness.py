"""Whether a quiz is fair: answers stand on their slides, wrong choices are wrong, no question tells its answer."""

import re
from collections.abc import Iterator

from kiosk.content.deck import Deck, Slide
from kiosk.content.figures import Figure
from kiosk.content.findings import Finding
from kiosk.content.quiz import ROUND, Question, other_figure
from kiosk.content.texts import Field, TextError, figures_in, parse
from kiosk.content.walk import figures_named_in, texts_of

_ABOUT_A_FIGURE = {"as-of", "unit"}
"""The specs by which a question may speak of its own figure without telling it."""
_DIGIT = re.compile(r"\d")


def _is_true_too(figure: Figure, other: Figure) -> str:
    """Why a wrong value is none, or nothing."""
    if figure.value is not None and other.value is not None:
        if figure.value == other.value:
            return "is the true one"
        if figure.approx == "over" and other.value < figure.value:
            return f"is true as well: over {figure.value} is over {other.value}"
        if figure.approx == "at most" and other.value > figure.value:
            return f"is true as well: at most {figure.value} is at most {other.value}"
    if figure.low is not None and figure.high is not None and other.low is not None and other.high is not None:
        return "overlaps the true one" if other.low <= figure.high and figure.low <= other.high else ""
    return "is the true one" if other == figure else ""


def _wrong_figure_findings(figure: Figure, question: Question, place: str) -> Iterator[Finding]:
    for number, wrong in enumerate(question.wrong, 1):
        try:
            problem = _is_true_too(figure, other_figure(figure, wrong))
        except ValueError as error:
            problem = str(error)
        if problem:
            yield Finding(f"{place}/wrong/{number}", f"the wrong choice {problem}", "choose another")


def _figure_findings(deck: Deck, question: Question, slide: Slide, place: str) -> Iterator[Finding]:
    name = question.figure or ""
    figure = deck.figure.get(name)
    if figure is None:
        yield Finding(f"{place}/figure", f"unknown figure “{name}”", "declare it in [figure]")
        return
    told = {named.text for named in figures_named_in(slide, "")}
    for placed in texts_of(slide, ""):
        try:
            told |= figures_in(placed.text)
        except TextError:
            continue
    if name not in told:
        yield Finding(f"{place}/slide", f"the slide “{slide.id}” does not tell the figure “{name}”", "name another")
    try:
        if question.value is not None and name not in figures_in(question.value):
            yield Finding(f"{place}/value", f"does not set the figure “{name}”", f"write {{{name}}} into it")
        for part in parse(question.question):
            if isinstance(part, Field) and part.figure == name and part.spec not in _ABOUT_A_FIGURE:
                yield Finding(f"{place}/question", "the question tells its own answer", f"leave {{{name}}} out")
    except TextError:
        pass  # found with the deck's other texts
    yield from _wrong_figure_findings(figure, question, place)


def number_findings(place: str, text: str) -> Iterator[Finding]:
    """Digits in a question's sentence, in the deck's or in any other language."""
    try:
        parts = parse(text)
    except TextError:
        return
    if any(_DIGIT.search(part) for part in parts if isinstance(part, str)):
        yield Finding(place, "a number stands inside the question", "declare a figure and refer to it")


def quiz_findings(deck: Deck) -> Iterator[Finding]:
    """Questions that are not fair: without their slide, with a wrong choice that is true, or telling their answer."""
    slides = {slide.id: slide for slide in reversed(deck.slide)}
    if 0 < len(deck.quiz) < ROUND:
        yield Finding(f"{deck.id}/quiz", f"{len(deck.quiz)} questions are no round", f"write {ROUND} or none")
    for question in deck.quiz:
        place = f"{deck.id}/quiz/{question.id}"
        yield from number_findings(f"{place}/question", question.question)
        for number, wrong in enumerate(question.wrong, 1):
            if wrong in question.wrong[: number - 1] or wrong == question.answer:
                yield Finding(f"{place}/wrong/{number}", "the choice stands twice", "choose another")
        if question.answer is not None and question.answer in question.question:
            yield Finding(f"{place}/question", "the question tells its own answer", "ask in other words")
        if question.slide not in slides:
            yield Finding(f"{place}/slide", f"unknown slide “{question.slide}”", "name the slide of the answer")
        elif question.figure is not None:
            yield from _figure_findings(deck, question, slides[question.slide], place)

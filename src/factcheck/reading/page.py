"""HTML → the text that a reader sees, with what the page's tags say about its lines and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from factcheck.model.text import LineRole
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import HtmlWords, chrome_words, thresholds
from factcheck.reading.markup import VOID, Node, parse
from factcheck.row import NamedTuple

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_ROLES: dict[str, LineRole] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "tr": "table",
    "p": "prose",
    "blockquote": "prose",
}
_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.created", "dc.date.created", "date", "pubdate", "publish-date", "publish_date", "publication_date",
    "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "datemodified", "dcterms.modified", "og:updated_time", "last-modified", "revised")
_LINKED = re.compile(r"\"(datePublished|dateModified)\"\s{0,4}:\s{0,4}\"([^\"]{4,40})\"")
_DATED_CLASS = re.compile(r"publish|pubdate|posted|byline|dateline|timestamp|entry-date|article-date|meta", re.I)
_TOKENS = re.compile(r"[A-Za-z]+")
_BLANK = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINK_LINE = 120


class _Step(NamedTuple):
    """One step of the walk: an element opened or closed, or a text."""

    kind: Literal["open", "close", "text"]
    node: Node
    text: str = ""


class _Writer:
    """Collects the visible text line by line, and the role of each line."""

    def __init__(self) -> None:
        self.known: dict[int, LineRole] = {}
        self.parts: list[str] = []
        self.length = 0
        self._gap = 0
        self._line: list[str] = []
        self._role: LineRole | None = None
        self._linked = 0

    def text(self, words: str, role: LineRole | None, *, linked: bool) -> None:
        """Adds words to the open line."""
        if not self._line:
            words = words.lstrip()
            self._role = role
        if not words:
            return
        if self._line and self._line[-1].endswith(" "):
            words = words.lstrip(" ")
        elif role is not None and self._role is None:
            self._role = role
        self._line.append(words)
        self._linked += len(words.strip()) if linked else 0

    def cell(self) -> None:
        """Parts two cells of a table row."""
        if self._line:
            self._line.append(" | ")

    def end_line(self, gap: int) -> None:
        """Closes the open line; `gap` 2 asks for an empty line before the next one."""
        content = "".join(self._line).strip()
        if content.strip("| "):
            content = content.strip(" ") if self._role != "table" else content
            if self.parts:
                self._add("\n" * max(1, self._gap))
            role = self._role
            dense = self._linked >= 0.8 * len(content.replace(" ", "")) and len(content) <= _LINK_LINE
            if dense and role != "heading" and not content.endswith((".", "!", "?", "”", '"')):
                role = "chrome"
            if role is not None:
                self.known[self.length] = role
            self._add(content)
            self._gap = 0
        self._line, self._role, self._linked = [], None, 0
        self._gap = max(self._gap, gap)

    def _add(self, piece: str) -> None:
        self.parts.append(piece)
        self.length += len(piece)


def extract(source: str) -> Extracted:
    """The visible text of a page, with roles, title, declared dates and language."""
    tree = parse(source, thresholds().limits.html_depth)
    head = _Head(tree.root)
    remarks = ("the page nests deeper than the limit; deeper elements were flattened",) if tree.flattened else ()
    writer = _write(tree.root, chrome_words().html)
    text = "".join(writer.parts)
    title = head.title
    for start, role in writer.known.items():
        if role == "heading":
            title = text[start:].partition("\n")[0]
            break
    return Extracted(text, writer.known, title, head.declared(), head.language, remarks)


def _write(root: Node, words: HtmlWords) -> _Writer:
    writer = _Writer()
    sizes, titled = _measure(root)
    whole = max(1, sizes[id(root)])
    roles: list[tuple[Node, LineRole]] = []
    links = preserved = 0
    for step in _walk(root, words):
        node, name = step.node, step.node.name
        if step.kind == "text":
            content = step.text if preserved else _BLANK.sub(" ", step.text)
            if name == "sup" and content.strip().isdigit():
                content = content.translate(_SUPERSCRIPT)
            writer.text(content, roles[-1][1] if roles else None, linked=links > 0)
            continue
        opening = step.kind == "open"
        if name in _BLOCKS:
            writer.end_line(1 if name in ("li", "tr", "dt", "dd") else 2)
        elif name == "br" and opening:
            writer.end_line(1)
        elif name in ("td", "th") and not opening:
            writer.cell()
        links += (name == "a") * (1 if opening else -1)
        preserved += (name == "pre") * (1 if opening else -1)
        if not opening:
            if roles and roles[-1][0] is node:
                roles.pop()
            continue
        role = _role(node, words, sizes[id(node)] <= 0.34 * whole and id(node) not in titled)
        if role is not None and (not roles or roles[-1][1] not in ("chrome", "table", "caption") or role == "chrome"):
            kept: LineRole = "list" if role == "prose" and roles and roles[-1][1] == "list" else role
            roles.append((node, kept))
    writer.end_line(0)
    return writer


def _role(node: Node, words: HtmlWords, small: bool) -> LineRole | None:
    """The role that an element gives to its lines. Furniture must be small and hold no title."""
    if small and node.name not in ("html", "body", "main", "article", "h1", "p"):
        if node.name in words.chrome_tags or node.attributes.get("role") in (
            "navigation",
            "banner",
            "contentinfo",
            "search",
        ):
            return "chrome"
        if node.name == "header":
            return "chrome"
        named = _TOKENS.findall(f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}".lower())
        if not words.chrome_words.isdisjoint(named):
            return "chrome"
    return _ROLES.get(node.name)


def _walk(root: Node, words: HtmlWords) -> Iterator[_Step]:
    """The steps through the visible part of the tree, without recursion."""
    stack: list[_Step] = [_Step("open", root)]
    while stack:
        step = stack.pop()
        yield step
        if step.kind != "open" or step.node.name in VOID:
            continue
        stack.append(_Step("close", step.node))
        for child in reversed(step.node.children):
            if isinstance(child, str):
                stack.append(_Step("text", step.node, child))
            elif child.name not in words.dropped and not _is_hidden(child):
                stack.append(_Step("open", child))


def _is_hidden(node: Node) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")) is not None


def _measure(root: Node) -> tuple[dict[int, int], set[int]]:
    """The length of the text below each element, and the elements that hold a title or a time stamp."""
    sizes: dict[int, int] = {}
    titled: set[int] = set()
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        if not done:
            stack.append((node, True))
            stack.extend((child, False) for child in node.children if isinstance(child, Node))
            continue
        size = 0
        for child in node.children:
            if isinstance(child, str):
                size += len(child) if node.name not in ("script", "style") else 0
            else:
                size += sizes[id(child)]
                if id(child) in titled or child.name in ("h1", "time"):
                    titled.add(id(node))
        sizes[id(node)] = size
    return sizes, titled


class _Head:
    """What the page declares about itself: title, language, dates."""

    def __init__(self, root: Node) -> None:
        self.title = ""
        self.language = "en"
        self._dates: list[tuple[int, str, str]] = []
        dated = 0
        stack: list[tuple[Node, bool]] = [(root, False)]
        while stack:
            node, closing = stack.pop()
            if closing:
                dated -= 1
                continue
            if _is_dated(node):
                dated += 1
                stack.append((node, True))
            self._take(node, dated=dated > 0)
            stack.extend((child, False) for child in reversed(node.children) if isinstance(child, Node))

    def declared(self) -> tuple[tuple[str, str], ...]:
        """The declared dates, best first."""
        return tuple((label, written) for _, label, written in sorted(self._dates, key=lambda one: one[0]))

    def _take(self, node: Node, *, dated: bool) -> None:
        attributes = node.attributes
        if node.name == "html":
            self.language = attributes.get("lang", "en").partition("-")[0].lower() or "en"
        elif node.name == "title" and not self.title:
            self.title = _BLANK.sub(" ", _inner(node)).strip()
        elif node.name == "meta":
            self._meta(attributes)
        elif node.name == "script" and "json" in attributes.get("type", ""):
            for key, written in _LINKED.findall(_inner(node)[:200_000]):
                self._dates.append((3 if key == "dateModified" else 1, f"page data {key}", written))
        elif node.name == "time":
            own = dated or "pubdate" in attributes or "date" in attributes.get("itemprop", "").lower()
            if own:
                self._dates.append((2, "time element", attributes.get("datetime") or _inner(node)))

    def _meta(self, attributes: dict[str, str]) -> None:
        label = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        written = attributes.get("content", "")
        if label in _PUBLISHED:
            self._dates.append((0, f"page data {label}", written))
        elif label in _MODIFIED:
            self._dates.append((3, f"page data {label}", written))


def _is_dated(node: Node) -> bool:
    named = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return node.name == "header" or _DATED_CLASS.search(named) is not None


def _inner(node: Node) -> str:
    return "".join(child for child in node.children if isinstance(child, str))

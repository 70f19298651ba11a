"""The book and the project's pages: every link leads somewhere, every page is listed."""

import pathlib
import re
import tempfile
import unittest

import links

ROOT = pathlib.Path(__file__).resolve().parents[2]
BOOK = ROOT / "docs/src"


def pages() -> list[pathlib.Path]:
    return [*ROOT.glob("*.md"), *BOOK.rglob("*.md")]


class Book(unittest.TestCase):
    def test_no_link_is_dead(self):
        self.assertGreater(len(pages()), 10)
        for page in pages():
            with self.subTest(str(page.relative_to(ROOT))):
                self.assertEqual(links.dead_links(page), [])

    def test_the_summary_lists_every_page_once(self):
        summary = (BOOK / "SUMMARY.md").read_text("utf-8")
        listed = sorted(re.findall(r"\]\((.+?)\)", summary))
        there = [str(p.relative_to(BOOK)) for p in BOOK.rglob("*.md")]
        self.assertEqual(listed, sorted(p for p in there if p != "SUMMARY.md"))

    def test_every_page_has_one_title(self):
        for page in set(BOOK.rglob("*.md")) - {BOOK / "SUMMARY.md"}:
            with self.subTest(page.name):
                titles = re.findall(r"^# ", links.prose(page), re.MULTILINE)
                self.assertEqual(len(titles), 1)


class Links(unittest.TestCase):
    """The checker itself."""

    def test_a_dead_link_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "a.md"
            page.write_text(
                "# A title, `here`\n[x](#a-title-here) [y](#no) [z](b.md)\n"
                "[w](https://example.org) `[v](c.md)`\n```\n[u](d.md)\n```\n"
            )
            self.assertEqual(links.dead_links(page), ["#no", "b.md"])

    def test_a_dead_link_of_a_built_page_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            book = pathlib.Path(folder)
            (book / "a.html").write_text('<p id="p"><a href="#p">1</a> <a href="b.html#q">2</a>')
            (book / "b.html").write_text('<p id="r"><a href="c.html">3</a>')
            found = sorted(links.dead_in_book(book))
            self.assertEqual(found, ["a.html: b.html#q", "b.html: c.html"])


if __name__ == "__main__":
    unittest.main()

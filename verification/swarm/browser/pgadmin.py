"""What a person does at pgAdmin, with a real browser: settings as JSON on standard input, what was seen as JSON on standard
output. The argument is the address of the site.

  url, authority               the site, and the certificate of the authority that Caddy signs with
  basicUser, basicPassword     what Caddy asks for
  email, password              the login of pgAdmin
  server, database             the entry of the tree to connect to, and the database below it
  serverPassword, savePassword the password that pgAdmin asks for, and whether it is to keep it
  query                        one statement whose rows are read from the page
  group                        a group of servers of the person's own; made unless it is there
  screenshot                   the file for a picture of the result

  unauthorized, wrong          what Caddy answers without a login, and with a wrong password
  issuer                       who signed the certificate
  login                        the address of the login page, as the browser shows it
  groups, servers              what stands in the tree, before this visit adds to it
  asked                        whether pgAdmin asked for the server's password
  columns, rows                what the query gave
  errors                       what pgAdmin said in boxes titled "Error"
  seconds, total               the time of each step, and of all

Every wait is bounded. A step that fails says so on standard error, leaves a picture beside `screenshot` (its name and
`.failed.png`), and ends the program with 1.
"""
import itertools
import json
import re
import signal
import sys
import time

from playwright.sync_api import Error, expect

from chromium import WINDOW, browser

PATIENCE = 30_000  # milliseconds for what one click brings
GLANCE = 10_000  # after which a click that brought nothing is tried again
STARTING = 90_000  # for a page that has to load everything: the lab's hosts share one machine


class Failed(Exception):
    """A step that did not come to its end."""


class Visit:
    """A visit, step by step; each notes what it saw."""

    def __init__(self, chromium, settings):
        self.chromium, self.settings = chromium, settings
        self.seen, self.seconds, self.page, self.tool = {}, {}, None, None

    def step(self, name, action):
        begun = time.monotonic()
        try:
            action()
        except (Error, AssertionError, Failed) as problem:
            raise Failed(f'at "{name}": {self.censored(problem)}{self.picture()}') from None
        self.seconds[name] = round(time.monotonic() - begun, 1)

    def censored(self, problem):
        text = str(problem)
        for name, value in self.settings.items():
            if name.lower().endswith("password") and isinstance(value, str):
                text = text.replace(value, "***")
        return text

    def picture(self):
        if self.page is None:
            return ""
        path = self.settings["screenshot"] + ".failed.png"
        try:
            self.page.screenshot(path=path, timeout=PATIENCE)
        except Error as problem:
            return f"; no picture: {problem}"
        return f"; see {path}"

    def all(self):
        self.step("no login at Caddy", lambda: self.refused("unauthorized", None))
        self.step("wrong password at Caddy", lambda: self.refused("wrong", "no" + self.settings["basicPassword"]))
        self.step("open", self.open)
        self.step("log in", self.log_in)
        self.step("look at the tree", self.look)
        self.step("connect", self.connect)
        if self.settings.get("group"):
            self.step("make a group", self.make_group)
        self.step("query", self.query)
        self.step("close the query tool", self.close_tool)
        self.step("log out", self.log_out)
        total = round(sum(self.seconds.values()), 1)
        return {**self.seen, "screenshot": self.settings["screenshot"], "seconds": self.seconds, "total": total}

    def context(self, password):
        login = {"username": self.settings["basicUser"], "password": password} if password else None
        context = self.chromium.new_context(viewport=WINDOW, http_credentials=login)
        context.set_default_timeout(PATIENCE)
        return context

    def refused(self, key, password):
        """Chromium makes such an answer an error of its own; the status is the site's."""
        context = self.context(password)
        statuses = []
        page = context.new_page()
        page.on("response", lambda response: statuses.append(response.status))
        try:
            self.go(page)
        except Error:
            if not statuses:
                raise
        context.close()
        self.seen[key] = statuses[-1]

    def go(self, page):
        """Chromium gives a page up when a network of its host comes or goes, as the Swarm's do after a deployment."""
        end = time.monotonic() + STARTING / 1000
        while True:
            try:
                return page.goto(self.settings["url"], timeout=STARTING)
            except Error as problem:
                if "ERR_NETWORK_CHANGED" not in str(problem) or time.monotonic() > end:
                    raise

    def open(self):
        self.page = self.context(self.settings["basicPassword"]).new_page()
        response = self.go(self.page)
        if response.status != 200:
            raise Failed(f"{self.page.url} answered {response.status}")
        self.seen["issuer"] = (response.security_details() or {}).get("issuer")
        self.page.locator("input[name=password]").wait_for(timeout=STARTING)
        self.seen["login"] = self.page.url
        self.seen["errors"] = []
        error = self.page.locator("[role=dialog]").filter(has=self.page.locator("h2", has_text=re.compile("^Error$")))
        self.page.add_locator_handler(error, self.dismiss)

    def dismiss(self, error):
        """As a person does; what it said is told."""
        self.seen["errors"].append(" ".join(error.inner_text().split()))
        error.locator("button[data-label=OK]").click()

    def log_in(self):
        self.page.locator("input[name=email]").fill(self.settings["email"])
        self.page.locator("input[name=password]").fill(self.settings["password"])
        self.page.get_by_role("button", name="Login", exact=True).click()
        tree = self.page.locator(".file-entry").first
        refusal = self.page.locator("[role=alert], .MuiAlert-message, [class*=FormFooter-message]").filter(has_text=re.compile("ncorrect|locked|rror"))
        tree.or_(refusal.first).first.wait_for(timeout=STARTING)
        if not tree.is_visible():
            raise Failed("pgAdmin says: " + " ".join(refusal.first.inner_text().split()))

    def entry(self, name):
        return self.page.locator(".file-entry").filter(has=self.page.locator(".file-name", has_text=re.compile(rf"^{re.escape(name)}$")))

    def unfold(self, *path):
        """Down a path of the tree. pgAdmin unfolds again what was unfolded at the last visit, and folds what was not, maybe just
        now: what a click brought may be gone, and then a person clicks again."""
        end = time.monotonic() + STARTING / 1000
        while True:
            try:
                for name, child in itertools.pairwise(path):
                    toggle = self.entry(name).first.locator(".directory-toggle")
                    if not {"open", "loading"} & set(toggle.get_attribute("class", timeout=GLANCE).split()):
                        toggle.click(timeout=GLANCE)
                    self.entry(child).first.wait_for(timeout=GLANCE)
                return
            except Error:
                if time.monotonic() > end:
                    raise

    def names(self, depth):
        return self.page.locator(f".file-entry.depth-{depth} .file-name").all_inner_texts()

    def look(self):
        self.unfold("Servers", self.settings["server"])
        self.seen["groups"] = self.names(1)
        self.seen["servers"] = self.names(2)

    def make_group(self):
        name = self.settings["group"]
        if name in self.seen["groups"]:
            return
        self.choose("Servers", "Create", "Server Group...")
        dialog = self.page.locator("[role=dialog], .dock-panel").filter(has_text="Create - Server Group").last
        dialog.locator("input[name=name]").fill(name)
        dialog.locator("button[data-test=Save]").click()
        self.entry(name).first.wait_for()

    def choose(self, entry, *labels, timeout=PATIENCE):
        """By the menu of an entry of the tree."""
        self.entry(entry).first.locator(".file-name").click(button="right", timeout=timeout)
        for label in labels[:-1]:
            self.item(label).hover(timeout=timeout)
        self.item(labels[-1]).click(timeout=timeout)

    def item(self, label):
        return self.page.locator(f'[role=menuitem][data-label="{label}"]').first

    def connect(self):
        server = self.settings["server"]
        # By its attribute: pgAdmin's dialogs are hidden from assistive technology, and with that from get_by_role.
        dialog = self.page.locator("[role=dialog]").filter(has_text="Connect to Server")
        connected = self.entry(server).first.locator(".file-icon:not(.icon-server-not-connected)")
        self.begin_to_connect(server, connected.or_(dialog).first)
        self.seen["asked"] = dialog.is_visible()
        if self.seen["asked"]:
            dialog.locator("input[type=password]").fill(self.settings["serverPassword"])
            if self.settings.get("savePassword"):
                dialog.locator("input[type=checkbox]").check()
            dialog.locator("button[data-label=OK]").click()
            connected.wait_for()
        self.unfold("Servers", server, "Databases", self.settings["database"], "Schemas")

    def begin_to_connect(self, server, begun):
        """pgAdmin does so of itself where it has one server, a moment after the tree is there: its dialog may cover the menu."""
        end = time.monotonic() + STARTING / 1000
        while not begun.is_visible():
            try:
                self.choose(server, "Connect Server", timeout=GLANCE)
                begun.wait_for(timeout=GLANCE)
            except Error:
                if time.monotonic() > end:
                    raise
        menu = self.page.locator(".szh-menu:visible").first
        if menu.is_visible():
            menu.press("Escape")

    def query(self):
        tools = 'iframe[name^="id-query-tool"], iframe[id^="id-query-tool"]'
        before = self.page.locator(tools).count()
        self.choose(self.settings["database"], "Query Tool")
        expect(self.page.locator(tools)).to_have_count(before + 1, timeout=PATIENCE)
        self.tool = tool = self.page.locator(tools).last.content_frame
        editor = tool.locator(".cm-content:visible").first
        editor.wait_for()
        tool.get_by_role("button", name="Execute script").and_(tool.locator(":enabled")).first.wait_for()
        editor.click()
        self.page.keyboard.insert_text(self.settings["query"])
        self.page.keyboard.press("F5")
        tool.locator(".rdg-cell[role=gridcell]").first.wait_for()
        cells = tool.locator(".rdg-cell").evaluate_all(
            "cells => cells.map(cell => [cell.parentElement.ariaRowIndex, cell.ariaColIndex, cell.innerText])"
        )
        table = {}
        for row, column, text in cells:
            if int(column) > 1:  # before them stands the number of the row
                table.setdefault(int(row), {})[int(column)] = text
        lines = [[row[column] for column in sorted(row)] for _, row in sorted(table.items())]
        self.seen["columns"] = [title.split("\n")[0] for title in lines[0]]
        self.seen["rows"] = lines[1:]
        self.page.screenshot(path=self.settings["screenshot"])

    def close_tool(self):
        """pgAdmin opens again at the next login what was open."""
        tab = self.page.locator(".dock-tab-active").filter(has_text=f'{self.settings["database"]}/')
        tab.locator("[data-label=Close], .dock-tab-close-btn, button").last.click()
        self.tool.locator("[role=dialog] button").filter(has_text="Don't save").click()
        tab.wait_for(state="detached")

    def log_out(self):
        self.page.locator("[data-test=loggedin-username]").click()
        self.page.once("dialog", lambda dialog: dialog.accept())
        self.item("Logout").click()
        self.page.locator("input[name=password]").wait_for(timeout=STARTING)


def main():
    # The end of `timeout` must close the browser too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    settings = json.load(sys.stdin)
    with browser(settings["url"], sys.argv[1], settings["authority"]) as chromium:
        try:
            answer = Visit(chromium, settings).all()
        except Failed as problem:
            print(f"pgadmin.py: {problem}", file=sys.stderr)
            return 1
    json.dump(answer, sys.stdout, indent=1)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())

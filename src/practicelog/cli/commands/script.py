"""Call scripts, emails and messages, kept version by version."""

from contextlib import nullcontext

from practicelog.annotations import Annotated
from practicelog.cli import media
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.rewriting import text_given
from practicelog.cli.world import World
from practicelog.core import texts
from practicelog.core.names import new_name
from practicelog.core.records.script import SCRIPT_KINDS, Script, Version
from practicelog.core.scripts.patches import unified
from practicelog.core.scripts.references import ScriptReference, script_reference, version_number
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.sections import Page
from practicelog.reports import script as script_report
from practicelog.reports import script_diff, script_log
from practicelog.reports import scripts as scripts_report
from practicelog.store import script_practice, scripts

ScriptName = Annotated[
    str,
    Argument(
        metavar="NAME",
        help="A script, or the beginning of its name.",
        autocompletion=opt.known("scripts"),
    ),
]
ScriptVersion = Annotated[
    ScriptReference,
    Argument(
        metavar="NAME[@N]",
        parser=script_reference,
        help="A script, and one of its versions; the newest without.",
        autocompletion=opt.known("scripts"),
    ),
]
TextFile = Annotated[
    str | None, Argument(metavar="[FILE]", help="The file with the text; - is stdin.")
]
ScriptKind = Annotated[
    str | None,
    opt.choice("--kind", words=SCRIPT_KINDS, metavar="KIND", help="call, email or message."),
]
VersionWhy = Annotated[
    str | None,
    opt.option("--why", read=texts.one_line, metavar="TEXT", help="What it is to do better."),
]
Name = Annotated[str, Argument(metavar="NAME", help="What it will be called: pricing-reply.")]


def add(
    world: World,
    name: Name,
    file: TextFile = None,
    kind: ScriptKind = None,
    why: VersionWhy = None,
) -> str:
    """Keep a call script, an email or a message.

    Without FILE, write it in your editor ($VISUAL or $EDITOR).

    Example: practicelog script add pricing-reply reply.txt --kind email
    """
    name = new_name(name, "script")
    kind = kind or "call"
    if world.has_log:
        with world.reading() as log:
            scripts.check_free(log, name)
    again = f"practicelog script add {name} --kind {kind}"
    with text_given(world, file, "", again) as text, world.writing("script add") as log:
        scripts.check_free(log, name)
        script = Script(0, world.new_uid(), name, kind, archived=False, newest=1)
        version = scripts.add(log, script, Version(0, name, 1, world.now, text, why))
    report = script_report.build(script, version, None)
    return "".join(map(world.line, script_report.added(report)))


def edit(
    world: World,
    name: ScriptName,
    file: TextFile = None,
    kind: ScriptKind = None,
    why: VersionWhy = None,
) -> str:
    """Make a new version of a script.

    Without FILE, rewrite the newest one in your editor ($VISUAL or $EDITOR). The versions before
    it stay as they are; the same text makes none. --kind alone only says what kind it is.

    Example: practicelog script edit pricing-reply --why "one ask, not two"
    """
    with world.reading() as log:
        script = scripts.find(log, name)
        before = scripts.version(log, script)
    again = f"practicelog script edit {script.name}"
    only_kind = kind and file is None and why is None
    given = nullcontext(before.text) if only_kind else text_given(world, file, before.text, again)
    with given as text, world.writing("script edit", existing=True) as log:
        rewrite = Rewrite(before, text)
        version = scripts.revise(log, rewrite, world.now, why)
        stored = scripts.of_version(log, version)
        if kind and kind != stored.kind:
            stored = stored._replace(kind=kind)
            scripts.update(log, stored)
    report = script_report.build(stored, version, None)
    return "".join(map(world.line, script_report.revised(report, rewrite, script.kind)))


Search = Annotated[
    str | None,
    opt.option("--search", read=texts.note, metavar="TEXT", help="Only those that ever said TEXT."),
]


def list_(
    world: World, search: Search = None, show_all: opt.All = False, json: opt.Json = False
) -> str:
    """List the scripts in use, the one changed last first.

    --search looks in every version; upper and lower case are the same.

    Example: practicelog script list --search "next step"
    """
    with world.reading() as log:
        found = None if search is None else scripts.holding(log, search)
        known = scripts.every(log, archived=True)
    standings = tuple(each for each in known if show_all or not each.script.archived)
    if found is not None:
        standings = tuple(each for each in standings if each.script.name in found)
    if json:
        listed = [scripts_report.document(each, found) for each in standings]
        return world.document("scripts", {"scripts": listed})
    if known and not standings and found is None:
        return world.line("Every script is archived: practicelog script list --all")
    return world.text(scripts_report.several(standings, world.zone, found))


def show(world: World, name: ScriptVersion, json: opt.Json = False) -> str:
    """Show a script: its measures and its text.

    It is the newest version, or with @N an older one. --json has the text to the last character.

    Example: practicelog script show pricing-reply@3
    """
    with world.reading() as log:
        script = scripts.find(log, name.name)
        version = scripts.version(log, script, name.version)
        previous = scripts.before(log, version)
        scores = script_practice.scores(log, script, world.today)
    report = script_report.build(script, version, previous, scores)
    if json:
        return world.document("script", {"script": script_report.document(report)})
    facts = world.text(script_report.sections(report, world.zone))
    return f"{facts}\n{world.prose(version.text)}"


Old = Annotated[
    int | None,
    Argument(metavar="[A]", parser=version_number, help="From this version; the last but one."),
]
New = Annotated[
    int | None, Argument(metavar="[B]", parser=version_number, help="To this version; the newest.")
]
As = Annotated[
    str | None,
    opt.choice(
        "--as",
        metavar="FORM",
        words=("words", "unified", media.HTML),
        help="words, unified for patch tools, or html.",
    ),
]


def diff(
    world: World,
    name: ScriptName,
    old: Old = None,
    new: New = None,
    form: As = None,
    file: media.File = None,
    show: media.Show = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Show which words changed: [-removed-] and {+added+}.

    It is the last change, or the one from version A to the newest, or from A to B.

    Example: practicelog script diff pricing-reply 1 5
    """
    medium = form if form == media.HTML else None
    wanted = media.form(medium, file, json=json, show=show, force=force)
    with world.reading() as log:
        script = scripts.find(log, name)
        after = scripts.version(log, script, new)
        before = scripts.version(log, script, max(after.version - 1, 1) if old is None else old)
    if form == "unified":
        return world.exactly(unified(before, after))
    report = script_diff.build(before, after)
    if wanted.medium != media.TABLE:
        told = {"diff": script_diff.document(report)}
        page = script_diff.sections(report)
        title = script_diff.heading(report)
        answer = media.Answer("script-diff", title, lambda _: page, lambda: told)
        return media.told(world, wanted, answer)
    heading = world.line(script_diff.heading(report))
    return f"{heading}\n{world.changes(report.pieces)}" if before.text != after.text else heading


def log(
    world: World,
    name: ScriptName,
    limit: opt.Limit = None,
    medium: media.As = None,
    file: media.File = None,
    show: media.Show = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Show the versions of a script, newest first.

    Each with its words, why it was made, and the reps and mean scores it got; 20 versions unless
    --limit says otherwise (0: all).

    Example: practicelog script log pricing-reply
    """
    wanted = media.form(medium, file, json=json, show=show, force=force)
    at_most = opt.LISTED if limit is None else limit
    with world.reading() as opened:
        script = scripts.find(opened, name)
        versions = scripts.versions(opened, script, at_most and at_most + 1)
        report = script_log.build(
            script, versions, script_practice.scores(opened, script, world.today), at_most
        )

    def page(on: str) -> Page:
        drawn = (script_log.drawn(report),) if on == media.HTML else ()
        return (*script_log.sections(report, world.zone), *drawn)

    told = {"script": script_log.document(report)}
    return media.told(world, wanted, media.Answer("script-log", script.name, page, lambda: told))


NewName = Annotated[str, Argument(metavar="NEW", help="The new name.")]


def rename(world: World, name: ScriptName, new: NewName) -> str:
    """Give a script another name.

    Its versions and its reps stay with it.

    Example: practicelog script rename pricing-reply price-answer
    """
    new = new_name(new, "script")
    with world.writing("script rename", existing=True) as log:
        script = scripts.find(log, name)
        if new != script.name:
            scripts.check_free(log, new, script.name)
            scripts.update(log, script._replace(name=new))
    return world.line(f"Script {script.name} is called {new} now · practicelog undo")


Back = Annotated[bool, Option("--back", help="Take an archived script up again.")]


def archive(world: World, name: ScriptName, back: Back = False) -> str:
    """Put a script away.

    Its versions and reps stay; `script list` shows it with --all only.

    Example: practicelog script archive pricing-reply
    """
    with world.writing("script archive", existing=True) as log:
        script = scripts.find(log, name)
        if script.archived == back:
            scripts.update(log, script._replace(archived=not back))
    again = "again" if script.archived else "already"
    state = f"in use {again}" if back else "archived; its versions and reps stay"
    return world.line(f"Script {script.name} is {state} · practicelog undo")


GROUP = {
    "add": add,
    "edit": edit,
    "list": list_,
    "show": show,
    "diff": diff,
    "log": log,
    "rename": rename,
    "archive": archive,
}

"""A hundred stacks from source to answers."""

import hashlib
import json
import re
import subprocess
from collections import defaultdict

import yaml
from check import at, sandbox
from configuration import Configuration
from generator import HERE, ROOT
from questions import StackError, all_questions, is_installed, own_eyes, scripts
from secret import certificate
from stack import Stack, patroni_suite, suites

TOOLS = ROOT / "verification/tools"
INSIDE = "/check/stacks"
# Every so many stacks the whole thing is tried: servers that start, a cluster that comes up. By check, with the first of them.
SAMPLES = {"post-init": (40, 2), "etcd": (40, 10), "bootstrap": (10, 6)}


class Slice:
    # Answers are the same for the same question: many stacks have a part in common.
    answered = {}

    def __init__(self, generator, folder, first, count, report):
        self.generator, self.folder, self.first, self.count, self.report = generator, folder, first, count, report
        self.mistakes, self.stacks = {}, {}

    def run(self):
        self.compile()
        asked = [(seed, question) for seed in self.stacks for question in self.questions(seed)]
        for seed, question, accepted, said in self.answers(asked):
            for complaint in question.judge(accepted, said):
                self.disagree(seed, question.tool, question.version, complaint)
        self.shell()
        self.samples()

    def compile(self):
        named = {}
        results = list(self.generator.make(self.first, self.count, self.folder))
        for manifest in (self.folder / "META-INF/howdah").glob("*/manifest.json"):
            named[json.loads(manifest.read_text())["class"]] = manifest.parent
        for seed, mistakes, errors, warnings in results:
            self.mistakes[seed] = mistakes
            self.report.compiled(seed, mistakes, errors, warnings)
            written = named.get(f"agreement.Stack{seed}")
            if not errors and written:
                self.stacks[seed] = Stack(written)
            elif bool(errors) == bool(written):
                self.disagree(seed, "howdah", "", "refused, but written" if errors else "neither refused nor written")

    def disagree(self, seed, tool, version, complaint):
        stack = self.stacks.get(seed)
        self.report.disagree(seed, self.mistakes[seed], tool, version, complaint, self.folder / f"src/Stack{seed}.java", stack and stack.folder)

    def questions(self, seed):
        stack = self.stacks[seed]
        try:
            for tool, complaint in own_eyes(stack):
                self.disagree(seed, tool, "", complaint)
            return list(all_questions(stack, INSIDE))
        except (StackError, yaml.YAMLError, ValueError) as error:
            self.disagree(seed, "reading", "", str(error))
            return []

    def answers(self, asked):
        """(seed, question, accepted, said); a question asked before is not asked again."""
        new, waiting = defaultdict(list), []
        for seed, question in asked:
            text = json.dumps({"tool": question.tool} | question.asked, sort_keys=True)
            key = (question.suite, hashlib.sha256(text.encode()).digest())
            waiting.append((seed, question, key))
            if key not in self.answered and key not in dict(new[question.suite]):
                new[question.suite].append((key, text))
        for suite, texts in new.items():
            self.ask(suite, dict(texts))
        for seed, question, key in waiting:
            accepted, said = self.answered[key]
            self.report.asked(question.tool, question.version)
            yield seed, question, accepted, said

    def ask(self, suite, texts):
        """Lets one sandbox of the suite answer all."""
        keys = list(texts)
        folder = self.folder / "questions"
        folder.mkdir(exist_ok=True)
        file = folder / suite
        lines = [json.dumps(json.loads(texts[key]) | {"number": number}) for number, key in enumerate(keys)]
        file.write_text("\n".join(lines) + "\n")
        (folder / "certificate.json").write_text(json.dumps(certificate()))
        addresses = {host for line in lines for host in json.loads(line).get("hosts", []) if re.fullmatch(r"[0-9.]+", host)}
        run = sandbox(suite, "python3", "/check/agreement/worker", "/check/questions", hosts=sorted(addresses), seconds=1200, binds=[
            (HERE / "inside", "/check/agreement"), (TOOLS / "inside", "/check/tools"), (file, "/check/questions"),
            (folder / "certificate.json", "/check/certificate.json"), (self.folder / "META-INF/howdah", INSIDE)])
        for line in run.stdout.splitlines():
            answer = json.loads(line)
            self.answered[keys[answer["number"]]] = answer["accepted"], answer["said"]
            self.report.took(suite, json.loads(lines[answer["number"]])["tool"], answer["seconds"])
        if any(key not in self.answered for key in keys):
            raise RuntimeError(f"the worker in {suite} ended early\n{run.stderr[-3000:]}")

    def shell(self):
        """All scripts in one call of each shellcheck, and each by the parser of its shell."""
        found = {}
        for seed, stack in self.stacks.items():
            for path, first in scripts(stack.folder):
                found[f"{stack.name}/{path}"] = seed
                parser = "bash" if "bash" in first else "dash"
                parsed = subprocess.run([parser, "-n", str(path)], cwd=stack.folder, capture_output=True, text=True, timeout=30)
                self.report.asked(f"{parser} -n", "")
                if parsed.returncode:
                    self.disagree(seed, parser, "", parsed.stderr)
        if not found:
            return
        newest = list(suites())[-1]
        output = self.folder / "META-INF/howdah"
        runs = {"machine": subprocess.run(["shellcheck", "-f", "gcc", *found], cwd=output, capture_output=True, text=True, timeout=600),
                suites()[newest]["shellcheck"]: sandbox(newest, "sh", "-c", 'cd /stacks && exec shellcheck -f gcc "$@"', "sh", *found, binds=[(output, "/stacks")], seconds=600)}
        for version, run in runs.items():
            said = defaultdict(list)
            for line in run.stdout.splitlines():
                said[found.get(line.split(":")[0])].append(line)
            if run.returncode and not said:
                raise RuntimeError(run.stderr)
            for seed in found.values():
                self.report.asked("shellcheck", version)
                if said[seed]:
                    self.disagree(seed, "shellcheck", version, "\n".join(said[seed]))

    def samples(self):
        for seed, stack in self.stacks.items():
            for check, (every, at) in SAMPLES.items():
                if seed % every == at and (check != "bootstrap" or comes_up_alone(stack)):
                    run = subprocess.run([TOOLS / "check" / check, stack.folder], capture_output=True, text=True, timeout=600)
                    if run.stdout.startswith("skip"):
                        continue
                    self.report.asked(f"check/{check}", "")
                    if run.returncode:
                        self.disagree(seed, f"check/{check}", "", run.stdout + run.stderr)


def comes_up_alone(stack):
    """Whether a first member needs no more than this machine has: no backup, no primary elsewhere, no TLS or login of an existing etcd."""
    document = Configuration(stack, patroni_suite(stack.claimed("patroni"))).document
    elsewhere = at(document, "bootstrap.method") or at(document, "bootstrap.dcs.standby_cluster") or at(document, "etcd3.protocol") == "https" or at(document, "etcd3.username")
    return is_installed(stack, "patroni", "postgresql") and not elsewhere

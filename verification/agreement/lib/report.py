"""What came of it: disagreements as they are found, and the figures at the end."""

import re
import shutil
import sys
import threading
import time
from collections import Counter

CODE = re.compile(r"HWD-\d{3}")


class Report:
    def __init__(self, seed, keep):
        self.seed, self.keep = seed, keep
        self.lock = threading.Lock()
        self.began = time.monotonic()
        self.stacks, self.codes, self.false_alarms, self.alarm_examples = Counter(), Counter(), Counter(), {}
        self.warnings, self.tools, self.seconds = Counter(), Counter(), Counter()
        self.disagreements = []

    def compiled(self, seed, mistakes, errors, warnings):
        with self.lock:
            kind = "valid" if seed % 2 == 0 else "broken"
            self.stacks[kind, "refused" if errors else "accepted"] += 1
            for message in errors:
                code = CODE.search(message)
                if not code:
                    # Ours must say everything first; what only the compiler says is a defect of the generator.
                    self.disagreements.append((seed, "javac"))
                    print(f"FAIL seed {seed} javac: {message}", flush=True)
                elif kind == "valid":
                    self.false_alarms[code.group()] += 1
                    self.alarm_examples.setdefault(code.group(), (seed, message))
                if code:
                    self.codes[code.group()] += 1
            for message in warnings:
                code = CODE.search(message)
                self.warnings[code.group() if code else "javac"] += 1

    def asked(self, tool, version):
        with self.lock:
            self.tools[tool, version] += 1

    def took(self, suite, tool, seconds):
        with self.lock:
            self.seconds[tool] += seconds

    def disagree(self, seed, mistakes, tool, version, complaint, source, folder):
        with self.lock:
            self.disagreements.append((seed, tool))
            lines = [line for line in complaint.strip().splitlines() if line.strip()] or ["(nothing said)"]
            print(f"FAIL seed {seed} {(tool + ' ' + version).strip()}: {lines[0].strip()[:300]}")
            for line in lines[1:8]:
                print(f"     | {line.rstrip()[:300]}")
            if mistakes:
                print(f"     mistakes made: {'; '.join(mistakes)}")
            sys.stdout.flush()
            if self.keep:
                target = self.keep / str(seed)
                target.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)
                if folder:
                    shutil.copytree(folder, target / "stack", dirs_exist_ok=True)
                with open(target / "disagreements.txt", "a") as file:
                    file.write(f"{tool} {version}\n{complaint.strip()}\n\n")

    def progress(self):
        with self.lock:
            done = sum(self.stacks.values())
            print(f"... {done} stacks, {len(self.disagreements)} disagreements, {time.monotonic() - self.began:.0f} s", file=sys.stderr, flush=True)

    def end(self):
        """Prints the figures; the exit code."""
        def listed(counter):
            return ", ".join(f"{' '.join(filter(None, key)) if isinstance(key, tuple) else key} {count}" for key, count in sorted(counter.items()))

        total = sum(self.stacks.values())
        accepted = self.stacks["valid", "accepted"] + self.stacks["broken", "accepted"]
        print(f"seeds {self.seed} to {self.seed + total - 1}: {listed(self.stacks)}")
        print(f"refused with: {listed(self.codes)}")
        if self.warnings:
            print(f"warned with: {listed(self.warnings)}")
        for code, count in sorted(self.false_alarms.items()):
            seed, message = self.alarm_examples[code]
            print(f"a false alarm? {count} valid stacks refused, as seed {seed}: {message[:240]}")
        print(f"asked: {listed(self.tools)}")
        print(f"seconds inside: {', '.join(f'{tool} {seconds:.0f}' for tool, seconds in sorted(self.seconds.items()))}")
        seeds = sorted({seed for seed, _ in self.disagreements})
        print(f"{total} stacks, {accepted} accepted, {sum(self.tools.values())} questions, {len(self.disagreements)} disagreements"
              f" in {len(seeds)} stacks, {time.monotonic() - self.began:.0f} s")
        if seeds:
            print(f"again: verification/agreement/run --stacks 1 --seed {seeds[0]} --keep DIR")
        valid = self.stacks["valid", "accepted"] + self.stacks["valid", "refused"]
        vacuous = valid >= 20 and self.stacks["valid", "accepted"] < 0.8 * valid
        if vacuous:
            print("FAIL fewer than four in five valid stacks were accepted: this run says too little")
        return 1 if seeds or vacuous else 0

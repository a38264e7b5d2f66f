"""Backs up the cluster by pgBackRest: one task on each member's host, of which the one beside the primary works.

usage: python3 backup.py              serves: makes the stanza, runs what is due, answers Prometheus
       python3 backup.py now TYPE     one backup (full, diff or incr) now; prints "standby" where no primary is

Times are UTC. What is due follows from what the repository holds, so that a time that nobody was there for is made up for, by
whichever host has the primary by then.
"""
import configparser
import datetime
import http.server
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

SETTINGS = '/etc/howdah/backup.ini'
LOOK = 15  # seconds between two looks at PostgreSQL
REFRESH = 300  # seconds between two looks at the repository
FIRST_PAUSE, LONGEST_PAUSE = 60, 3600  # seconds from a failure to the next try
# The schedule's key and pgBackRest's type. A type is also served by the ones before it.
TYPES = (('full', 'full'), ('differential', 'diff'), ('incremental', 'incr'))
MONTHS = ('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec')
WEEKDAYS = ('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat')
# Least, greatest, and the names of those from the least on
FIELDS = ((0, 59, ()), (0, 23, ()), (1, 31, ()), (1, 12, MONTHS), (0, 7, WEEKDAYS))
STATE = """SELECT pg_is_in_recovery(), archived_count, failed_count,
    extract(epoch FROM last_archived_time), extract(epoch FROM last_failed_time) FROM pg_stat_archiver"""
# Metric, type, help
HELP = (
    ('backup_primary', 'gauge', 'Whether the member of this host is the primary, whose backups these are.'),
    ('backup_stanza_ok', 'gauge', 'Whether pgBackRest made or found the stanza, and archiving works.'),
    ('backup_running', 'gauge', 'Whether this service runs a backup just now.'),
    ('backup_last_run_success', 'gauge', 'Whether the last backup that this service began succeeded.'),
    ('backup_failures_total', 'counter', 'Backups that failed since this service started.'),
    ('backup_last_success_timestamp_seconds', 'gauge', 'When the newest backup of the type ended.'),
    ('backup_last_database_bytes', 'gauge', 'Size of the database in the newest backup of the type.'),
    ('backup_last_repository_bytes', 'gauge', 'What the newest backup of the type takes in the repository.'),
    ('archive_archived_total', 'counter', 'WAL segments that PostgreSQL archived.'),
    ('archive_failed_total', 'counter', 'Tries to archive that failed.'),
    ('archive_last_archived_timestamp_seconds', 'gauge', 'When the last WAL segment was archived.'),
    ('archive_last_failed_timestamp_seconds', 'gauge', 'When the last try to archive failed.'),
)


class Failed(Exception):
    """What is said in one line."""


def say(text):
    print('backup: ' + text, flush=True)


class Cron:
    """Minute, hour, day of the month, month, day of the week (0 and 7 are Sunday); months and weekdays may be named."""

    def __init__(self, text):
        words = text.split()
        if len(words) != len(FIELDS):
            raise Failed('not five fields: ' + text)
        fields = [self.field(word, *bounds) for word, bounds in zip(words, FIELDS)]
        self.minutes, self.hours, self.days, self.months, weekdays = fields
        self.weekdays = {day % 7 for day in weekdays}
        # As cron does: where both kinds of days are restricted, either will do.
        self.either = words[2][0] != '*' and words[4][0] != '*'

    @staticmethod
    def field(word, low, high, names):
        found = set()

        def number(text):
            return low + names.index(text.lower()) if text.lower() in names else int(text)

        for part in word.split(','):
            span, _, step = part.partition('/')
            first, _, last = span.partition('-')
            begin = low if span == '*' else number(first)
            end = number(last) if last else high if span == '*' or step else begin
            found.update(range(begin, end + 1, int(step or 1)))
        if not found or min(found) < low or max(found) > high:
            raise Failed('not within %d to %d: %s' % (low, high, word))
        return found

    def falls_on(self, day):
        by_month = day.day in self.days
        by_week = day.isoweekday() % 7 in self.weekdays
        return day.month in self.months and (by_month or by_week if self.either else by_month and by_week)

    def last(self, now):
        """The last time up to now, as seconds since 1970; 0 if there was none in nine years."""
        moment = datetime.datetime.fromtimestamp(now, datetime.timezone.utc).replace(second=0, microsecond=0)
        for back in range(9 * 366):
            day = moment.date() - datetime.timedelta(days=back)
            if self.falls_on(day):
                for hour in sorted(self.hours, reverse=True):
                    for minute in sorted(self.minutes, reverse=True):
                        if back or (hour, minute) <= (moment.hour, moment.minute):
                            found = datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=datetime.timezone.utc)
                            return int(found.timestamp())
        return 0


def due(schedule, backups, now):
    """The type of the backup to make, or None. Backups are of pgBackRest's list; the schedule is a Cron for each type."""
    begun = 0
    for _, kind in TYPES:
        begun = max([begun] + [backup['timestamp']['start'] for backup in backups if backup['type'] == kind])
        if kind == 'full' and not begun:
            return kind
        if kind in schedule and schedule[kind].last(now) > begun:
            return kind
    return None


class Stanza:
    """PostgreSQL of this host, which PGHOST names, and its backups."""

    def __init__(self, settings, folder):
        self.name = settings['name']
        self.psql = [os.path.join(settings.get('bin_dir', ''), 'psql'), '-XqAtw', '-F', ' ', '-v', 'ON_ERROR_STOP=1', '-p',
                     settings['port'], '-U', settings['user'], '-d', settings['database'], '-c']
        self.passwordfile = settings['passwordfile']
        self.folder = folder

    def environment(self):
        """With a password file of this process's own. It is written anew each time: the secret's file may be another meanwhile."""
        with open(self.passwordfile, encoding='utf-8') as file:
            password = file.read().rstrip('\r\n').replace('\\', '\\\\').replace(':', '\\:')
        path = os.path.join(self.folder, 'pgpass')
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 'w', encoding='utf-8') as file:
            file.write('*:*:*:*:%s\n' % password)
        return dict(os.environ, PGPASSFILE=path, PGCONNECT_TIMEOUT='5')

    def state(self):
        """Whether this is the primary, and the archiver's figures."""
        try:
            done = subprocess.run(self.psql + [STATE], env=self.environment(), timeout=30, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  stdin=subprocess.DEVNULL, universal_newlines=True)
        except subprocess.TimeoutExpired:
            raise Failed('PostgreSQL does not answer') from None
        if done.returncode:
            raise Failed((done.stderr.strip() or 'psql: exit %d' % done.returncode).splitlines()[-1])
        standby, *figures = done.stdout.rstrip('\n').split(' ')
        return standby == 'f', [float(figure) if figure else None for figure in figures]

    def pgbackrest(self, *words):
        """Runs to its end and passes on what it says; fails with its own error."""
        error = ''
        child = subprocess.Popen(('pgbackrest', '--stanza=' + self.name) + words, env=self.environment(), stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, errors='replace')
        try:
            for line in child.stdout:
                print(line, end='', flush=True)
                _, found, text = line.partition('ERROR: ')
                error = error or text.strip() if found else error
        finally:
            # Asked to end, this waits until pgBackRest has told PostgreSQL that the backup is over.
            if child.poll() is None and sys.exc_info()[0] is not None:
                child.terminate()
            status = child.wait()
        if status:
            raise Failed('%s: %s' % (words[-1], error or 'exit %d' % status))

    def backups(self):
        """Those of the cluster's present version, oldest first; of another version's, nothing can be restored into it."""
        done = subprocess.run(['pgbackrest', '--stanza=' + self.name, '--output=json', '--log-level-console=off', 'info'], timeout=300,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
        if done.returncode:
            raise Failed('info: ' + (done.stderr.strip() or 'exit %d' % done.returncode).splitlines()[-1])
        for found in json.loads(done.stdout):
            newest = max([entry['id'] for entry in found.get('db', [])] or [0])
            return [backup for backup in found.get('backup', []) if backup['database']['id'] == newest]
        return []


class Service:
    def __init__(self, stanza, settings):
        self.stanza = stanza
        self.schedule = {kind: Cron(settings['schedule'][key]) for key, kind in TYPES if settings['schedule'].get(key, '').strip()}
        self.port = int(settings['metrics']['port'])
        self.ready = False
        self.said = None
        self.failures = {kind: 0 for _, kind in TYPES}
        self.backups, self.looked = [], 0
        self.pause, self.not_before = FIRST_PAUSE, 0
        self.values = {}
        self.count()

    def once(self, text):
        if text != self.said:
            say(text)
            self.said = text

    def count(self):
        self.values['backup_failures_total'] = {kind: float(number) for kind, number in self.failures.items()}

    def look(self):
        """One round: what the host is, and a backup if it is time for one."""
        try:
            primary, archiver = self.stanza.state()
        except Failed as failure:
            # No member, or one that starts or stops: no failure of a backup.
            self.values['backup_primary'] = 0.0
            self.become_idle()
            self.once(str(failure))
            return
        self.values['backup_primary'] = float(primary)
        if not primary:
            self.become_idle()
            self.once('this host has a standby: the backups are made beside the primary')
            return
        self.once('this host has the primary')
        for name, figure in zip(('archived_total', 'failed_total', 'last_archived_timestamp_seconds', 'last_failed_timestamp_seconds'), archiver):
            self.values['archive_' + name] = figure
        if time.time() < self.not_before:
            return
        if not self.ready:
            self.values['backup_stanza_ok'] = 0.0
            self.stanza.pgbackrest('stanza-create')
            self.stanza.pgbackrest('check')
            self.values['backup_stanza_ok'] = 1.0
            self.ready = True
        if time.time() - self.looked > REFRESH:
            self.refresh()
        kind = due(self.schedule, self.backups, time.time())
        if kind:
            self.back_up(kind)
        self.pause = FIRST_PAUSE

    def become_idle(self):
        """The next primary's task goes on; this one forgets what it knew."""
        self.ready, self.looked, self.not_before, self.pause = False, 0, 0, FIRST_PAUSE
        for name, _, _ in HELP:
            if name not in ('backup_primary', 'backup_failures_total', 'backup_last_run_success'):
                self.values.pop(name, None)

    def refresh(self):
        self.backups, self.looked = self.stanza.backups(), time.time()
        self.values['backup_last_success_timestamp_seconds'] = self.newest(lambda backup: backup['timestamp']['stop'])
        self.values['backup_last_database_bytes'] = self.newest(lambda backup: backup['info']['size'])
        self.values['backup_last_repository_bytes'] = self.newest(lambda backup: backup['info']['repository'].get('delta'))

    def newest(self, figure):
        return {backup['type']: float(figure(backup)) for backup in self.backups if figure(backup) is not None}

    def back_up(self, kind):
        say('%s backup begins' % kind)
        self.values['backup_running'], self.values['backup_last_run_success'] = 1.0, 0.0
        try:
            self.stanza.pgbackrest('--type=' + kind, 'backup')
        except Failed:
            self.failures[kind] += 1
            self.count()
            raise
        finally:
            self.values['backup_running'], self.looked = 0.0, 0
        self.values['backup_last_run_success'] = 1.0
        say('%s backup is done' % kind)
        self.refresh()

    def run(self):
        threading.Thread(target=self.answer, daemon=True).start()
        while True:
            try:
                self.look()
            except Failed as failure:
                self.fail(str(failure))
            except Exception as defect:  # one line, whatever happened
                self.fail('%s: %s' % (type(defect).__name__, defect))
            time.sleep(LOOK)

    def fail(self, reason):
        say('failed: %s; once more in %d s' % (reason, self.pause))
        self.said, self.not_before = None, time.time() + self.pause
        self.pause = min(2 * self.pause, LONGEST_PAUSE)

    def text(self):
        lines, label = [], self.stanza.name.replace('\\', '\\\\').replace('"', '\\"')
        for name, kind, meaning in HELP:
            value = self.values.get(name)
            if value is None:
                continue
            lines += ['# HELP pgbackrest_%s %s' % (name, meaning), '# TYPE pgbackrest_%s %s' % (name, kind)]
            if isinstance(value, dict):
                lines += ['pgbackrest_%s{stanza="%s",type="%s"} %.17g' % (name, label, each, value[each]) for each in sorted(value)]
            else:
                lines.append('pgbackrest_%s{stanza="%s"} %.17g' % (name, label, value))
        return '\n'.join(lines) + '\n'

    def answer(self):
        service = self

        class Answer(http.server.BaseHTTPRequestHandler):
            timeout = 10

            def do_GET(self):
                found = self.path.split('?')[0] == '/metrics'
                body = service.text().encode() if found else b'/metrics\n'
                self.send_response(200 if found else 404)
                self.send_header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words):
                pass

        http.server.ThreadingHTTPServer(('', self.port), Answer).serve_forever()


def now(stanza, kind):
    if not stanza.state()[0]:
        print('standby')
        return
    stanza.pgbackrest('--type=' + kind, 'backup')
    print('done')


def end(number, _):
    sys.exit(0 if number == signal.SIGTERM else 128 + number)


def main(*words):
    settings = configparser.RawConfigParser()
    with open(SETTINGS, encoding='utf-8') as file:
        settings.read_file(file)
    if words and (words[0] != 'now' or len(words) != 2 or words[1] not in [kind for _, kind in TYPES]):
        print(__doc__, file=sys.stderr)
        return 2
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    try:
        with tempfile.TemporaryDirectory(prefix='backup-') as folder:
            stanza = Stanza(settings['stanza'], folder)
            if words:
                now(stanza, words[1])
            else:
                Service(stanza, settings).run()
    except Failed as failure:
        print('failed: %s' % failure)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

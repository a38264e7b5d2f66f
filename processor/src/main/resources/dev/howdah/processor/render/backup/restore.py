"""What a restore takes inside a member's container; runs as PostgreSQL's user.

usage: python3 restore.py replica                            Patroni's way to make a replica: from the newest backup that fits
       python3 restore.py COMMAND MEMBER [ARGUMENT...]       a step of bin/restore.sh; MEMBER is who does it, - for everybody

  list                                the backups, and the times between which can be restored
  plan TARGET                         which backup a restore to TARGET begins with
  archive                             hands everything written so far to the archive
  stop                                stops PostgreSQL
  restore TARGET [ROLE=SECRET...]     brings the data folder to TARGET, and ends with PostgreSQL stopped
  renew                               ends Patroni, whose service starts it anew
  start                               starts PostgreSQL as Patroni had configured it

TARGET is "time=2026-11-28 10:00:00+00", "set=LABEL" or "latest", and may end with " timeline=N". Each step prints a line
"done", "elsewhere" or "failed: WHY" last. While PostgreSQL recovers, nobody but this program can reach it.
"""
import base64
import configparser
import datetime
import hashlib
import hmac
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SETTINGS = '/etc/howdah/backup.ini'
SECRETS = '/run/secrets'
WORK = os.path.join(tempfile.gettempdir(), 'howdah-restore')
KEPT = ('postgresql.conf', 'postgresql.base.conf', 'pg_hba.conf', 'pg_ident.conf')
TIME = re.compile(r'(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) ?(Z|[+-]\d\d(?::?\d\d)?)')
RECOVERY = re.compile(r'\s*(recovery_target\w*|recovery_min_apply_delay|primary_conninfo|primary_slot_name)\s*=')
ENDLESS = float('inf')


class Failed(Exception):
    """What is said in one line."""


def say(text):
    print(text, flush=True)


def last_line(text):
    return (text.strip() or 'no reason given').splitlines()[-1]


def number(lsn):
    high, low = lsn.split('/')
    return int(high, 16) << 32 | int(low, 16)


def moment(text):
    """The time as PostgreSQL reads it without doubt, and in seconds since 1970."""
    found = TIME.fullmatch(text.strip())
    if not found:
        raise Failed('not a time with its zone, such as 2026-11-28 10:00:00+00: ' + text)
    date, clock, zone = found.groups()
    zone = '+00:00' if zone == 'Z' else zone[:3] + ':' + (zone[3:].lstrip(':') or '00')
    clock = clock if clock.count(':') == 2 else clock + ':00'
    whole, dot, fraction = clock.partition('.')
    try:
        parsed = datetime.datetime.fromisoformat('%s %s.%s%s' % (date, whole, fraction.ljust(6, '0'), zone))
    except ValueError as error:
        raise Failed('no such time: %s (%s)' % (text, error)) from None
    return '%s %s%s%s%s' % (date, whole, dot, fraction, zone), parsed.timestamp()


def spoken(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime('%Y-%m-%d %H:%M:%S+00')


class Repository:
    """The stanza's backups and the timelines of its archive."""

    def __init__(self, stanza):
        self.stanza = stanza
        found = json.loads(self.ask('--output=json', 'info'))
        found = found[0] if found else {}
        newest = max([entry['id'] for entry in found.get('db', [])] or [0])
        self.identifier = ''.join(str(entry['system-id']) for entry in found.get('db', []) if entry['id'] == newest)
        self.backups = [backup for backup in found.get('backup', []) if backup['database']['id'] == newest and not backup.get('error')]
        archives = [archive for archive in found.get('archive', []) if archive['database']['id'] == newest]
        self.archive = archives[-1] if archives else None

    def ask(self, *words):
        done = subprocess.run(('pgbackrest', '--stanza=' + self.stanza, '--log-level-console=off', '--log-level-stderr=error') + words,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=300)
        if done.returncode:
            raise Failed('pgbackrest %s: %s' % (words[-1], last_line(done.stderr)))
        return done.stdout

    def folder(self):
        return 'archive/%s/%s' % (self.stanza, self.archive['id'])

    def newest_timeline(self):
        known = [int(backup['archive']['start'][:8], 16) for backup in self.backups]
        if self.archive:
            if self.archive.get('max'):
                known.append(int(self.archive['max'][:8], 16))
            known += [int(name[:8], 16) for name in self.ask('--filter=^[0-9A-F]{8}[.]history$', 'repo-ls', self.folder()).split()]
        return max(known or [1])

    def line(self, timeline):
        """The timelines that lead to one, each with the position at which it was left."""
        ends = {timeline: ENDLESS}
        if timeline > 1 and self.archive:
            for text in self.ask('repo-get', '%s/%08X.history' % (self.folder(), timeline)).splitlines():
                fields = text.split()
                if len(fields) >= 2 and fields[0].isdigit():
                    ends[int(fields[0])] = number(fields[1])
        return ends

    def fitting(self, timeline):
        """The backups from which recovery can reach the timeline, oldest first."""
        ends = self.line(timeline)
        return [backup for backup in self.backups
                if number(backup['lsn']['stop']) <= ends.get(int(backup['archive']['start'][:8], 16), -1)]


class Target:
    """Where recovery ends."""

    def __init__(self, text, repository):
        text, _, timeline = text.partition(' timeline=')
        kind, _, value = text.partition('=')
        self.timeline = int(timeline) if timeline else repository.newest_timeline()
        fitting = repository.fitting(self.timeline)
        self.settings = {'recovery_target_timeline': str(self.timeline)}
        if kind == 'time':
            value, seconds = moment(value)
            if seconds > time.time():
                raise Failed('%s is yet to come' % value)
            fitting = [backup for backup in fitting if backup['timestamp']['stop'] < seconds]
            if not fitting:
                raise Failed('no backup of timeline %d ended before %s: --list shows what there is' % (self.timeline, value))
            self.settings['recovery_target_time'] = value
        elif kind == 'set':
            fitting = [backup for backup in repository.backups if backup['label'] == value]
            if not fitting:
                raise Failed('no backup %s: --list shows what there is' % value)
            # What came after it is not asked for.
            self.settings = {'recovery_target': 'immediate', 'recovery_target_timeline': 'current'}
        elif kind != 'latest':
            raise Failed('no target: ' + text)
        if not fitting:
            raise Failed('there is no backup from which timeline %d can be reached' % self.timeline)
        self.set = fitting[-1]['label']
        self.words = 'backup %s (ended %s), then %s' % (self.set, spoken(fitting[-1]['timestamp']['stop']), {
            'time': 'what was committed up to ' + value, 'set': 'nothing that came after it',
            'latest': 'everything that was archived'}[kind] + ('' if kind == 'set' else ' on timeline %d' % self.timeline))


class Member:
    """PostgreSQL of this container."""

    def __init__(self, settings):
        self.settings = settings
        self.data = settings['data_dir']

    def program(self, name):
        return os.path.join(self.settings.get('bin_dir', ''), name)

    def runs(self):
        return subprocess.run([self.program('pg_ctl'), '-D', self.data, 'status'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              stdin=subprocess.DEVNULL, timeout=60).returncode == 0

    def stop(self):
        if self.runs():
            done = subprocess.run([self.program('pg_ctl'), '-D', self.data, '-m', 'fast', '-w', '-t', '600', 'stop'],
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
            if self.runs():
                raise Failed('PostgreSQL does not stop: ' + last_line(done.stdout))

    def start(self, options=(), wait=True):
        log = os.path.join(WORK, 'log')
        words = [self.program('pg_ctl'), '-D', self.data, '-l', log, '-w' if wait else '-W', '-t', '600', 'start']
        if options:
            words[-1:-1] = ['-o', ' '.join('-c ' + shlex.quote('%s=%s' % option) for option in options)]
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        if done.returncode:
            raise Failed('PostgreSQL does not start: ' + self.complaint(last_line(done.stdout)))

    @staticmethod
    def complaint(otherwise):
        """The last thing in PostgreSQL's log that it could not go on with."""
        path = os.path.join(WORK, 'log')
        if os.path.exists(path):
            with open(path, encoding='utf-8', errors='replace') as file:
                found = [line.split(': ', 1)[-1].strip() for line in file if re.search(r'\b(FATAL|PANIC):', line)]
            if any('before configured recovery target' in line for line in found):
                return 'nothing was committed after that time: --latest restores everything, or name an earlier one'
            if found:
                return found[-1]
        return otherwise

    def sql(self, text, host, environment=None):
        done = subprocess.run([self.program('psql'), '-XqAtw', '-v', 'ON_ERROR_STOP=1', '-h', host, '-p', self.settings['port'], '-U',
                               self.settings['user'], '-d', self.settings['database'], '-f', '-'], input=text, env=environment, timeout=600,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
        if done.returncode:
            raise Failed('psql: ' + last_line(done.stderr))
        return done.stdout.strip()

    def by_password(self, text):
        """As the superuser, by the password: by whichever way access rules let him in from here, address or socket."""
        login = secret(os.path.basename(self.settings['passwordfile'])).replace('\\', '\\\\').replace(':', '\\:')
        with tempfile.NamedTemporaryFile('w', encoding='utf-8') as file:
            file.write('*:*:*:*:%s\n' % login)
            file.flush()
            environment = dict(os.environ, PGPASSFILE=file.name, PGCONNECT_TIMEOUT='5')
            try:
                return self.sql(text, '127.0.0.1', environment)
            except Failed as failure:
                if 'pg_hba.conf' not in str(failure):
                    raise
            return self.sql(text, self.settings['socket'], environment)


def secret(name):
    with open(os.path.join(SECRETS, name), encoding='utf-8', newline='') as file:
        return file.read().rstrip('\r\n')


def verifier(password, salt=None, rounds=4096):
    salt = salt or os.urandom(16)
    salted = hashlib.pbkdf2_hmac('sha256', password.encode(), salt, rounds)
    key = lambda name: hmac.new(salted, name, hashlib.sha256).digest()
    code = lambda data: base64.b64encode(data).decode()
    return 'SCRAM-SHA-256$%d:%s$%s:%s' % (rounds, code(salt), code(hashlib.sha256(key(b'Client Key')).digest()), code(key(b'Server Key')))


def literal(text):
    return "convert_from(decode('%s', 'hex'), 'UTF8')" % text.encode().hex()


def give_passwords(member, roles):
    """The restored roles have the passwords of then; the cluster's secrets are those of now."""
    for pair in roles:
        role, _, name = pair.rpartition('=')
        if not os.path.exists(os.path.join(SECRETS, name)):
            say('%s keeps the password of then: members have no secret %s' % (role, name))
            continue
        member.sql("""SET log_statement = 'none'; SET log_min_duration_statement = -1; SET log_min_error_statement = 'panic';
            SELECT format('ALTER ROLE %%I PASSWORD %%L', rolname, '%s') FROM pg_authid WHERE rolname = %s \\gexec"""
                   % (verifier(secret(name)), literal(role)), WORK)


def end_earlier():
    """A restore that was begun and left alone would write into the same folder."""
    path = os.path.join(WORK, 'pid')
    if os.path.exists(path):
        with open(path, encoding='ascii') as file:
            group = int(file.read())
        try:
            with open('/proc/%d/cmdline' % group, 'rb') as file:
                ours = b'restore.py' in file.read()
        except OSError:
            ours = False
        if ours:
            os.killpg(group, signal.SIGKILL)
            time.sleep(1)
    os.makedirs(WORK, 0o700, exist_ok=True)
    if os.getpid() != os.getpgrp():
        os.setpgid(0, 0)
    with open(path, 'w', encoding='ascii') as file:
        file.write(str(os.getpid()))


def keep(member):
    """Patroni's present configuration: the backup holds that of its own time."""
    mark = os.path.join(WORK, 'kept')
    if not os.path.exists(mark):
        for name in KEPT:
            if os.path.exists(os.path.join(member.data, name)):
                shutil.copy2(os.path.join(member.data, name), os.path.join(WORK, name))
        open(mark, 'w').close()


def put_back(member):
    for name in KEPT:
        if os.path.exists(os.path.join(WORK, name)):
            shutil.copy2(os.path.join(WORK, name), os.path.join(member.data, name))


def fetch(stanza, label, timeline):
    return ['pgbackrest', '--stanza=' + stanza, '--delta', '--set=' + label, '--type=default', '--target-timeline=' + timeline,
            '--log-level-console=info', 'restore']


def forget_recovery(member):
    """What Patroni wrote for a standby, and what pgBackRest adds: targets of recovery, which tolerate no second one, not even an empty one."""
    for name in ('postgresql.conf', 'postgresql.auto.conf'):
        path = os.path.join(member.data, name)
        with open(path, encoding='utf-8') as file:
            lines = file.read().split('# Recovery settings generated by pgBackRest')[0].splitlines(True)
        with open(path, 'w', encoding='utf-8') as file:
            file.writelines(line for line in lines if not RECOVERY.match(line))


def recover(member, target, seconds):
    """Recovery's settings go on the command line: in a file they would stay, and end the recovery of a later standby."""
    hba, log = os.path.join(WORK, 'hba'), os.path.join(WORK, 'log')
    with open(hba, 'w', encoding='ascii') as file:
        file.write('local all all trust\n')
    if os.path.exists(log):
        os.unlink(log)
    for name in ('standby.signal', 'postmaster.pid'):
        if os.path.exists(os.path.join(member.data, name)):
            os.unlink(os.path.join(member.data, name))
    open(os.path.join(member.data, 'recovery.signal'), 'w').close()
    settings = {
        'hba_file': hba, 'listen_addresses': '', 'unix_socket_directories': WORK, 'unix_socket_permissions': '0700',
        'logging_collector': 'off', 'log_destination': 'stderr',
        # Parameters of then may be higher than those of now, which only matters to queries during recovery.
        'hot_standby': 'off',
        'synchronous_standby_names': '', 'primary_conninfo': '', 'primary_slot_name': '', 'recovery_target_action': 'promote',
        'restore_command': 'pgbackrest --stanza=%s --log-level-console=warn archive-get %%f "%%p"' % member.settings['name'], **target.settings}
    member.start(settings.items(), wait=False)
    end = time.time() + seconds
    for _ in range(20):
        if not member.runs():
            time.sleep(0.5)
    while not recovered(member):
        if not member.runs():
            raise Failed(member.complaint('PostgreSQL ended while it recovered'))
        if time.time() > end:
            raise Failed('gave up after %d s; run it again with a longer --timeout' % seconds)
        time.sleep(1)
    with open(log, encoding='utf-8', errors='replace') as file:
        for line in file:
            found = re.search(r'(recovery stopping .*|last completed transaction was at .*|selected new timeline ID: .*)', line)
            if found:
                say(found.group(1))


def recovered(member):
    try:
        return member.sql('SELECT pg_is_in_recovery();', WORK) == 'f'
    except Failed:
        return False


def restore(member, text, *roles):
    end_earlier()
    target = Target(text, Repository(member.settings['name']))
    say(target.words)
    member.stop()
    keep(member)
    os.makedirs(member.data, 0o700, exist_ok=True)
    done = subprocess.run(fetch(member.settings['name'], target.set, target.settings['recovery_target_timeline']), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          universal_newlines=True, errors='replace')
    errors = [line for line in done.stdout.splitlines() if 'ERROR' in line]
    if done.returncode:
        raise Failed('pgbackrest restore: ' + (errors[0] if errors else last_line(done.stdout)))
    say(last_line(''.join(line + '\n' for line in done.stdout.splitlines() if 'restore size' in line) or 'restored'))
    put_back(member)
    forget_recovery(member)
    recover(member, target, 30 * 86400)
    give_passwords(member, roles)
    member.sql('CHECKPOINT;', WORK)
    say('identifier ' + member.sql('SELECT system_identifier FROM pg_control_system();', WORK))
    member.stop()


def leads_now(member):
    """The identifier of the cluster that a replica is made for; Patroni leaves how to log in to its leader in a password file."""
    with open(os.environ['PGPASSFILE'], encoding='utf-8') as file:
        host, port, _, user, _ = (field.replace('\\:', ':').replace('\\\\', '\\') for field in re.split(r'(?<!\\):', file.readline(), maxsplit=4))
    done = subprocess.run([member.program('psql'), '-XAtw', '-h', host, '-p', port, '-U', user, '-d', 'replication=1 connect_timeout=5', '-c',
                           'IDENTIFY_SYSTEM'], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60,
                          universal_newlines=True)
    if done.returncode:
        raise Failed('the leader does not tell its identifier: ' + last_line(done.stderr))
    return done.stdout.split('|')[0]


def replica(settings):
    repository = Repository(settings['name'])
    # A new cluster may have the repository of one that was lost, and not be restored yet.
    identifier = leads_now(Member(settings))
    if identifier != repository.identifier:
        raise Failed('the backups are of another cluster: %s, not %s' % (repository.identifier, identifier))
    timeline = repository.newest_timeline()
    fitting = repository.fitting(timeline)
    if not fitting:
        raise Failed('no backup from which this cluster can be followed')
    say('replica from backup ' + fitting[-1]['label'])
    words = fetch(settings['name'], fitting[-1]['label'], str(timeline))
    os.execvp(words[0], words)


def archive(member):
    if not member.runs():
        return
    if member.by_password('SELECT pg_is_in_recovery();') == 't':
        say('standby')
        return
    name = member.by_password('SELECT pg_walfile_name(pg_switch_wal());')
    timeline = int(name[:8], 16)
    say('now it is %s, on timeline %d' % (spoken(time.time()), timeline))
    for waited in range(120):
        if (member.by_password('SELECT last_archived_wal FROM pg_stat_archiver;') or '')[:24] >= name:
            return
        if waited > 15 and member.by_password('SELECT last_failed_time > coalesce(last_archived_time, last_failed_time - interval $$1 s$$)'
                                              ' FROM pg_stat_archiver;') == 't':
            break
        time.sleep(1)
    raise Failed('%s is not archived: see the log of PostgreSQL' % name)


def list_backups(settings):
    repository = Repository(settings['name'])
    newest = repository.newest_timeline()
    fitting = [backup['label'] for backup in repository.fitting(newest)]
    for backup in repository.backups:
        say('%s %s ended %s, %d MB%s' % (backup['label'], backup['type'], spoken(backup['timestamp']['stop']), backup['info']['size'] >> 20,
                                         '' if backup['label'] in fitting else ', on timeline %d that was left: --timeline %d reaches it'
                                         % (int(backup['archive']['start'][:8], 16), int(backup['archive']['start'][:8], 16))))
    if not fitting:
        raise Failed('there is no backup yet from which this cluster can be restored')
    first = [backup for backup in repository.backups if backup['label'] == fitting[0]][0]
    say('any time after %s can be restored, up to now (archived up to %s, timeline %d)'
        % (spoken(first['timestamp']['stop']), repository.archive['max'], newest))


def renew():
    say('done')
    os.kill(1, signal.SIGTERM)


def start(member):
    os.makedirs(WORK, 0o700, exist_ok=True)
    if not member.runs():
        member.start()
    shutil.rmtree(WORK)


def main(command, *words):
    parser = configparser.RawConfigParser()
    with open(SETTINGS, encoding='utf-8') as file:
        parser.read_file(file)
    settings = parser['stanza']
    member = Member(settings)
    try:
        if command == 'replica':
            replica(settings)
        if words[0] not in ('-', os.environ.get('PATRONI_NAME')):
            say('elsewhere')
            return 0
        {'list': lambda: list_backups(settings), 'plan': lambda text: say(Target(text, Repository(settings['name'])).words),
         'archive': lambda: archive(member), 'stop': member.stop, 'start': lambda: start(member), 'renew': renew,
         'restore': lambda *rest: restore(member, *rest)}[command](*words[1:])
        say('done')
        return 0
    except Failed as failure:
        say('failed: %s' % failure)
    except Exception as defect:  # one line, whatever happened
        say('failed: %s: %s' % (type(defect).__name__, defect))
    return 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

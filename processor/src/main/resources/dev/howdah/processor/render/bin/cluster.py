"""What the scripts of bin/ ask of a cluster; runs where Patroni is installed, by the interpreter that Patroni has.

usage: python -c "$(cat cluster.py)" PATRONI_YML SERVICE COMMAND [ARGUMENT...]

  wait SECONDS COUNT      until COUNT members run, one leads, and a synchronous standby follows where the cluster wants one
  leader                  the leader's host and port
  dynamic                 rows of key, live value, compiled value: what differs; standard input is the compiled patroni.yml
  apply                   the same, and changes the live values
  pending                 members that wait for a restart
  restart SECONDS         restarts them: replicas first, or the primary where it must have the lower value first
  etcd NAME SECONDS       until that member of etcd answers that it is healthy
  script                  runs the shell script on standard input, with the leader's connection string as its argument
  drift COUNT             rows of key, compiled value, live value: what is not as compiled; standard input is the compiled
                          patroni.yml, a line with one full stop, and plan.tsv
Exit: 0 done or no difference, 3 a difference, 1 otherwise.
"""
import json
import os
import re
import socket
import subprocess
import sys
import time

import yaml
from patroni.config import Config
from patroni.request import PatroniRequest

PATIENCE = 10  # seconds that one request may take
ORDERED = ('max_connections', 'max_locks_per_transaction', 'max_prepared_transactions', 'max_wal_senders',
           'max_worker_processes')
TEMPLATE = re.compile(r'\{\{.*?\}\}')
LIBPQ = ('sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslcrl', 'gssencmode', 'channel_binding')
HEALTHY = ('running', 'streaming')
ABSENT = '(none)'


class Refused(Exception):
    """What is said to the user in one line."""


def row(*fields):
    print('\t'.join(str(field).replace('\t', ' ').replace('\n', ' ') for field in fields))


def progress(text, last=[None]):
    """Says something once, until something else is to be said."""
    if text != last[0]:
        print(text, file=sys.stderr, flush=True)
        last[0] = text


def wait_for(seconds, what, done):
    end = time.time() + seconds
    while not done():
        if time.time() > end:
            raise Refused('gave up after %d s: %s' % (seconds, what))
        time.sleep(1)


class Cluster:
    def __init__(self, path, service):
        self.config = Config(path, None)
        self.service = service
        self.request = PatroniRequest(self.config)
        restapi = self.config.get('restapi') or {}
        self.scheme = 'https' if restapi.get('certfile') else 'http'
        self.port = str(restapi.get('listen', ':8008')).rsplit(':', 1)[1]

    def call(self, method, url, body=None, patience=PATIENCE):
        answer = self.request.request(method, url, body, timeout=patience, retries=False)
        return answer.status, answer.data.decode('utf-8', 'replace')

    def get(self, url):
        status, text = self.call('GET', url)
        return json.loads(text) if text.startswith('{') else {'status': status}

    def addresses(self):
        try:
            return sorted({found[4][0] for found in socket.getaddrinfo('tasks.' + self.service, None, socket.AF_INET)})
        except socket.gaierror:
            return []

    def members(self):
        """The members as any of them knows them; none while none answers."""
        return self.whole().get('members', [])

    def whole(self):
        for address in self.addresses():
            try:
                return self.get('%s://%s:%s/cluster' % (self.scheme, address, self.port))
            except Exception:  # whatever a member that starts or stops does
                continue
        return {}

    def leader(self):
        for member in self.members():
            if leads(member) and member.get('state') in HEALTHY:
                return member
        raise Refused('the cluster has no leader')

    def config_url(self):
        return base(self.leader()) + '/config'

    def status(self, member):
        return self.get(base(member) + '/patroni')

    def dynamic(self):
        return self.get(self.config_url())

    def pending(self, members=None):
        return [member for member in members or self.members() if self.status(member).get('pending_restart')]

    def sql(self, member, text, *options):
        """What a member answers, as the superuser."""
        with Login(self.config, member) as conninfo:
            return run(['psql', '-XqAt', '-w', '-v', 'ON_ERROR_STOP=1', *options, '-d', conninfo, '-f', '-'], text,
                       'psql on ' + member['name'])


def leads(member):
    return member.get('role') in ('leader', 'master', 'primary', 'standby_leader')


def base(member):
    return member['api_url'].rsplit('/', 1)[0]


class Login:
    """The superuser's way to a member. The password stands, while needed, in a file that only this user reads."""

    def __init__(self, config, member):
        login = config['postgresql']['authentication']['superuser']
        self.password = str(login.get('password', '')).replace('\\', '\\\\').replace(':', '\\:')
        self.passfile = '/dev/shm/operator-%d' % os.getpid()
        words = {'host': member['host'], 'port': str(member['port']), 'user': login['username'], 'dbname': 'postgres',
                 'connect_timeout': '5', 'passfile': self.passfile}
        words.update((key, login[key]) for key in LIBPQ if login.get(key))
        self.conninfo = ' '.join("%s='%s'" % (key, value.replace('\\', '\\\\').replace("'", "\\'"))
                                 for key, value in words.items())

    def __enter__(self):
        with open(os.open(self.passfile, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 'w') as file:
            file.write('*:*:*:*:%s\n' % self.password)
        return self.conninfo

    def __exit__(self, *failure):
        os.unlink(self.passfile)


def run(words, text, what):
    done = subprocess.run(words, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True,
                          timeout=300)
    if done.returncode:
        raise Refused('%s: %s' % (what, (done.stderr.strip() or 'exit %d' % done.returncode).splitlines()[-1]))
    return done.stdout


def compiled(text):
    """bootstrap.dcs of patroni.yml. Its templates are outside of it, and no YAML before Swarm expands them."""
    return (yaml.safe_load(TEMPLATE.sub('secret', text)).get('bootstrap') or {}).get('dcs') or {}


def leaves(tree, prefix=()):
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, prefix + (key,))
        else:
            yield prefix + (key,), value


def same(one, other):
    return one == other or (one is not None and other is not None and word(one) == word(other))


def word(value):
    if value is None:
        return ABSENT
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


def differences(live, wanted):
    """Keys with the live and the compiled value. What an operator does to a cluster for a while (pause) is no setting."""
    live, wanted = dict(leaves(live)), dict(leaves(wanted))
    for key in sorted(set(live) | set(wanted)):
        if key[0] != 'pause' and not same(live.get(key), wanted.get(key)):
            if live.get(key) not in ({}, None) or wanted.get(key) not in ({}, None):
                yield key, live.get(key), wanted.get(key)


def held(key):
    """A standby cluster that was promoted must not follow again because somebody deploys: that would cost its writes."""
    return key[0] == 'standby_cluster'


def patch(changes):
    tree = {}
    for key, _, value in changes:
        branch = tree
        for name in key[:-1]:
            branch = branch.setdefault(name, {})
        branch[key[-1]] = value
    return tree


def show(changes):
    for key, live, wanted in changes:
        row('.'.join(key), word(live), word(wanted))
    return 3 if changes else 0


def dynamic(cluster):
    return show(list(differences(cluster.dynamic(), compiled(sys.stdin.read()))))


def apply(cluster):
    wanted = compiled(sys.stdin.read())
    changes = []
    for change in differences(cluster.dynamic(), wanted):
        if held(change[0]):
            print('%s: %s runs, %s was compiled: left alone' % ('.'.join(change[0]), word(change[1]), word(change[2])),
                  file=sys.stderr)
        else:
            changes.append(change)
    if not changes:
        return 0
    begun = time.time()
    status, text = cluster.call('PATCH', cluster.config_url(), patch(changes))
    if status != 200:
        raise Refused('Patroni refuses the dynamic configuration (%d): %s' % (status, text.strip()))
    left = ['.'.join(key) for key, _, _ in differences(cluster.dynamic(), wanted) if not held(key)]
    if left:
        raise Refused('Patroni did not keep ' + ', '.join(left))
    wait_for(60, 'every member has read the dynamic configuration', lambda: all(
        cluster.status(member).get('dcs_last_seen', 0) > begun + 1 for member in cluster.members()))
    time.sleep(2)  # from reading it to a reload of PostgreSQL
    return show(changes)


def whether_ready(cluster, count):
    members = cluster.members()
    running = [member for member in members if member.get('state') in HEALTHY]
    leader = next((member for member in running if leads(member)), None)
    if leader is None:
        progress('no leader yet; members: %d of %d' % (len(running), count))
        return False
    wants = cluster.get(base(leader) + '/config').get('synchronous_mode')
    synchronous = [member for member in running if 'sync_standby' in member['role'] or 'quorum_standby' in member['role']]
    needs = wants not in (None, False, 'off', 'false') and count > 1 and leader['role'] != 'standby_leader'
    progress('leader %s; members: %d of %d%s' % (
        leader['name'], len(running), count,
        '; synchronous: ' + (', '.join(member['name'] for member in synchronous) or 'none yet') if needs else ''))
    return len(running) >= count and len(running) == len(members) and (bool(synchronous) or not needs)


def guarded(cluster, count):
    try:
        return whether_ready(cluster, count)
    except Refused:
        raise
    except Exception:  # a member that starts or stops
        return False


def wait(cluster, seconds, count):
    wait_for(int(seconds), 'a leader, %s members and their synchronous standby' % count,
             lambda: guarded(cluster, int(count)))
    return 0


def running_values(cluster, member):
    text = cluster.sql(member, "SELECT name || '=' || setting FROM pg_settings WHERE name IN ('%s');" % "', '".join(ORDERED))
    return dict(line.split('=', 1) for line in text.split())


def lowered(cluster, leader):
    """Parameters of the leader that are to become lower: it restarts first then, for a standby must not have less."""
    wanted = (cluster.dynamic().get('postgresql') or {}).get('parameters') or {}
    running = running_values(cluster, leader)
    return [name for name in ORDERED if name in wanted and name in running and int(wanted[name]) < int(running[name])]


def restart_member(cluster, member, seconds, count):
    progress('restarting %s (%s)' % (member['name'], member['role']))
    status, text = cluster.call('POST', base(member) + '/restart', {'restart_pending': True}, int(seconds))
    if status not in (200, 503):  # 503: it is restarting already, or not yet up again
        raise Refused('%s refuses to restart (%d): %s' % (member['name'], status, text.strip()))
    wait(cluster, seconds, count)


def restart(cluster, seconds):
    count = len(cluster.members())
    for _ in range(3):  # raised and lowered values at once take replicas, the primary, and replicas again
        waiting = cluster.pending()
        if not waiting:
            return 0
        leader = cluster.leader()
        first = lowered(cluster, leader)
        if first:
            progress('lower on the primary first: ' + ', '.join(first))
        for member in sorted(waiting, key=lambda member: leads(member) != bool(first)):
            restart_member(cluster, member, seconds, count)
        settle(cluster)
    raise Refused('still waiting for a restart: ' + ', '.join(member['name'] for member in cluster.pending()))


def settle(cluster):
    """A member notices after its next loop that nothing is pending any more."""
    end = time.time() + 2 * int(cluster.dynamic().get('loop_wait', 10)) + 2
    while cluster.pending() and time.time() < end:
        time.sleep(1)


def pending(cluster):
    waiting = cluster.pending()
    for member in waiting:
        reasons = cluster.status(member).get('pending_restart_reason') or {}
        row(member['name'], ', '.join('%s %s -> %s' % (name, reason.get('old_value'), reason.get('new_value'))
                                      for name, reason in sorted(reasons.items())) or 'restart pending')
    return 3 if waiting else 0


def etcd(cluster, name, seconds):
    hosts = (cluster.config.get('etcd3') or cluster.config.get('etcd') or {}).get('hosts') or []
    host = next((host for host in hosts if str(host).rsplit(':', 1)[0] == name), name + ':2379')
    section = cluster.config.get('etcd3') or cluster.config.get('etcd') or {}
    url = '%s://%s/health' % (section.get('protocol', 'http'), host)

    def healthy():
        progress('etcd: ' + name)
        try:
            return 'true' in str(cluster.get(url).get('health'))
        except Exception:  # it starts
            return False

    wait_for(int(seconds), 'etcd member %s is healthy' % name, healthy)
    return 0


def script(cluster):
    text = sys.stdin.read()
    with Login(cluster.config, cluster.leader()) as conninfo:
        sys.stdout.write(run(['sh', '-s', '--', conninfo], text, 'the script'))
    return 0


def drift(cluster, count):
    patroni, plan = sys.stdin.read().split('\n.\n', 1)
    found = list(state_drift(cluster, int(count)))
    found += [('dynamic ' + '.'.join(key), word(wanted), word(live))
              for key, live, wanted in differences(cluster.dynamic(), compiled(patroni))]
    for member in cluster.members():
        found += parameter_drift(cluster, member)
    rows = [line.split('\t') for line in plan.splitlines()]
    found += object_drift(cluster, [fields for fields in rows if len(fields) == 4])
    for fields in found:
        row(*fields)
    return 3 if found else 0


def state_drift(cluster, count):
    whole = cluster.whole()
    members = whole.get('members', [])
    if not any(leads(member) for member in members):
        raise Refused('the cluster has no leader')
    if len(members) != count:
        yield 'members', count, len(members)
    if whole.get('pause'):
        yield 'failover', 'automatic', 'paused'
    for member in members:
        if member.get('state') not in HEALTHY:
            yield 'member %s' % member['name'], 'running', member.get('state')
    if len({member.get('timeline') for member in members}) > 1:
        yield 'timeline', 'one', ', '.join('%s: %s' % (member['name'], member.get('timeline')) for member in members)
    for member in cluster.pending(members):
        yield 'member %s' % member['name'], 'nothing pending', 'pending restart'


def parameter_drift(cluster, member):
    """ALTER SYSTEM, and ALTER ROLE or DATABASE ... SET for all, are what hands change beside Patroni."""
    text = cluster.sql(member, "SELECT name, current_setting(name, true) FROM pg_settings"
                               " WHERE sourcefile LIKE '%postgresql.auto.conf';", '-F', '\t')
    return [('parameter %s on %s' % (fields[0], member['name']), 'not set by ALTER SYSTEM', fields[1])
            for fields in (line.split('\t', 1) for line in text.splitlines())]


OPTIONS = {'LOGIN': 'rolcanlogin', 'SUPERUSER': 'rolsuper', 'CREATEDB': 'rolcreatedb', 'CREATEROLE': 'rolcreaterole',
           'REPLICATION': 'rolreplication', 'BYPASSRLS': 'rolbypassrls', 'INHERIT': 'rolinherit'}


def object_drift(cluster, rows):
    leader = cluster.leader()
    roles = catalogue(cluster, leader, 'SELECT json_object_agg(rolname, to_json(r)) FROM pg_roles r')
    databases = catalogue(cluster, leader, 'SELECT json_object_agg(datname, pg_get_userbyid(datdba)) FROM pg_database')
    found = []
    for effect, where, key, value in rows:
        name = key.split(' ', 1)[-1]
        if effect == 'role':
            found += role_drift(name, value, roles.get(name))
        elif effect == 'database' and name not in databases:
            found.append((key, 'exists', 'missing'))
        elif effect == 'database' and value.startswith('owner ') and databases[name] != value[6:]:
            found.append((key + ' owner', value[6:], databases[name]))
    return found


def role_drift(name, value, role):
    if role is None:
        return [('role ' + name, 'exists', 'missing')]
    words, _, limit = value.split(', ', 1)[0].partition(' CONNECTION LIMIT ')
    words = words.split()
    found = []
    for option, column in OPTIONS.items():
        wanted = option in words or (option == 'INHERIT' and 'NOINHERIT' not in words)
        if role[column] != wanted:
            spelling = {True: option, False: 'NO' + option}
            found.append(('role ' + name, spelling[wanted], spelling[role[column]]))
    if str(role['rolconnlimit']) != (limit or '-1'):
        found.append(('role ' + name, 'CONNECTION LIMIT ' + (limit or '-1'), role['rolconnlimit']))
    return found


def catalogue(cluster, member, query):
    return json.loads(cluster.sql(member, query + ';') or '{}')


COMMANDS = {'wait': wait, 'dynamic': dynamic, 'apply': apply, 'pending': pending, 'restart': restart, 'etcd': etcd,
            'script': script, 'drift': drift, 'leader': lambda cluster: row(cluster.leader()['host'], cluster.leader()['port']) or 0}


def main(path, service, command, *arguments):
    try:
        return COMMANDS[command](Cluster(path, service), *arguments)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
    except Exception as defect:  # one line, whatever happened
        print('%s: %s: %s' % (command, type(defect).__name__, defect), file=sys.stderr)
    return 1


sys.exit(main(*sys.argv[1:]))

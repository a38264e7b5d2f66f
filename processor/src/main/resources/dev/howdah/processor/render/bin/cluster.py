"""What the scripts of bin/ ask of a cluster; runs where Patroni is installed, by the interpreter that Patroni has.

usage: python -c "$(cat cluster.py)" PATRONI_YML SERVICE COMMAND [ARGUMENT...]

  wait SECONDS COUNT      until COUNT members run, one leads, and a synchronous standby follows where the cluster wants one
  dynamic                 rows of key, live value, compiled value: what differs; standard input is the compiled patroni.yml
  apply                   the same, and changes the live values
  pending                 members that wait for a restart
  restart SECONDS         restarts each of them once: replicas first, or the primary where it must have the lower value
                          first; standard input is plan.tsv and what members said to errand.py
  etcd NAME SECONDS       until that member of etcd answers that it is healthy
  chief                   the name of the leader, or of the first member while none leads
  pause SECONDS           tells Patroni to leave PostgreSQL alone, until every member knows
  identify ID MEMBER      makes ID the identifier that every member's data must have; 3 if that member's Patroni remembers another
  lead MEMBER SECONDS     while paused: until that member, whose PostgreSQL was started by hand, leads and Patroni restarted it
  rejoin SECONDS          makes every member anew that does not follow the leader, and ends the pause
  drift COUNT             rows of key, compiled value, live value: what is not as compiled; standard input is the compiled
                          patroni.yml, plan.tsv and what members said to errand.py
Where standard input is several things, a line with one full stop stands between them.
Exit: 0 done or no difference, 3 a difference, 1 otherwise.
"""
import json
import re
import socket
import sys
import time

import yaml
from patroni.config import Config
from patroni.request import PatroniRequest

PATIENCE = 10  # seconds that one request may take
TEMPLATE = re.compile(r'\{\{.*?\}\}')
HEALTHY = ('running', 'streaming')
ABSENT = '(none)'


class Refused(Exception):
    """What is said to the user in one line."""


def row(*fields):
    print('\t'.join(str(field).replace('\t', ' ').replace('\n', ' ') for field in fields))


class Progress:
    """Says something once, until something else is to be said."""

    def __init__(self):
        self.last = None

    def __call__(self, text):
        if text != self.last:
            print(text, file=sys.stderr, flush=True)
            self.last = text


progress = Progress()


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
        self.silence = 'no member has an address yet'
        self.request = PatroniRequest(self.config)
        restapi = self.config.get('restapi') or {}
        self.scheme = 'https' if restapi.get('certfile') else 'http'
        self.port = str(restapi.get('listen', ':8008')).rsplit(':', 1)[1]
        self.finder = PatroniRequest(self.config)
        if self.scheme == 'https':
            # No certificate names an address. Who signed it is still verified, as HAProxy's checks do.
            self.finder._pool.connection_pool_kw['assert_hostname'] = False

    def call(self, method, url, body=None, patience=PATIENCE):
        return self.answer(self.request, method, url, body, patience)

    @staticmethod
    def answer(request, method, url, body=None, patience=PATIENCE):
        answer = request.request(method, url, body, timeout=patience, retries=False)
        return answer.status, answer.data.decode('utf-8', 'replace')

    def get(self, url):
        return parsed(*self.call('GET', url))

    def addresses(self):
        name = 'tasks.' + self.service
        try:
            return sorted({found[4][0] for found in socket.getaddrinfo(name, None, socket.AF_INET)})
        except socket.gaierror as failure:
            self.silence = '%s: %s' % (name, failure.strerror)
            return []

    def members(self):
        """The members as any of them knows them; none while none answers."""
        return self.whole().get('members', [])

    def whole(self):
        for address in self.addresses():
            try:
                return parsed(*self.answer(self.finder, 'GET', '%s://%s:%s/cluster' % (self.scheme, address, self.port)))
            except Exception as failure:  # whatever a member that starts or stops does
                self.silence = '%s: %s' % (address, failure)
        return {}

    def leader(self):
        members = self.members()
        for member in members:
            if leads(member) and member.get('state') in HEALTHY:
                return member
        raise Refused('the cluster has no leader' if members else 'no member answers (%s)' % self.silence)

    def config_url(self):
        return base(self.leader()) + '/config'

    def status(self, member):
        return self.get(base(member) + '/patroni')

    def dynamic(self):
        return self.get(self.config_url())

    def pending(self, members=None):
        return [member for member in members or self.members() if self.status(member).get('pending_restart')]


def parsed(status, text):
    return json.loads(text) if text.startswith('{') else {'status': status}


def leads(member):
    return member.get('role') in ('leader', 'master', 'primary', 'standby_leader')


def base(member):
    return member['api_url'].rsplit('/', 1)[0]


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
    must_keep(cluster, wanted)
    wait_for(60, 'every member has read the dynamic configuration', lambda: all(
        cluster.status(member).get('dcs_last_seen', 0) > begun + 1 for member in cluster.members()))
    time.sleep(2)  # from reading it to a reload of PostgreSQL
    return show(changes)


def must_keep(cluster, wanted):
    """The leader answers with what it saw in its last loop, which may have been before the change."""
    end = time.time() + 60
    while True:
        left = ['.'.join(key) for key, _, _ in differences(cluster.dynamic(), wanted) if not held(key)]
        if not left:
            return
        if time.time() > end:
            raise Refused('Patroni did not keep ' + ', '.join(left))
        time.sleep(1)


def whether_ready(cluster, count):
    members = cluster.members()
    running = [member for member in members if member.get('state') in HEALTHY]
    leader = next((member for member in running if leads(member)), None)
    if leader is None:
        progress('no leader yet; members: %d of %d' % (len(running), count) if members else 'no member answers yet')
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
    except Exception as failure:  # a member that starts or stops
        cluster.silence = str(failure)
        return False


def wait(cluster, seconds, count):
    wait_for(int(seconds), 'a leader, %s members and their synchronous standby' % count,
             lambda: guarded(cluster, int(count)))
    return 0


def said(lines):
    """What members said to errand.py, a JSON array a line."""
    return [json.loads(line) for line in lines.splitlines() if line.startswith('[')]


def cells(plan):
    return [fields for fields in (line.split('\t') for line in plan.splitlines()) if len(fields) == 4]


def lowered(cluster, leader, plan, facts):
    """Parameters of the leader that are to become lower: it restarts first then, for a standby must not have less of them. The plan
    knows which they are, and what Patroni takes where the configuration is silent."""
    mark = 'default postgresql.parameters.'
    usual = {key[len(mark):]: int(value) for effect, _, key, value in cells(plan) if effect == 'fact' and key.startswith(mark)}
    if not usual:
        raise Refused('plan.tsv does not say which parameters need an order')
    wanted = (cluster.dynamic().get('postgresql') or {}).get('parameters') or {}
    running = {fact[2]: int(fact[3]) for fact in facts if fact[:2] == ['setting', leader['name']]}
    if not running:
        raise Refused('the leader, %s, did not say which parameters it runs with' % leader['name'])
    return [name for name in sorted(usual) if int(wanted.get(name, usual[name])) < running[name]]


def restart_member(cluster, member, seconds, count):
    progress('restarting %s (%s)' % (member['name'], member['role']))
    status, text = cluster.call('POST', base(member) + '/restart', {'restart_pending': True}, int(seconds))
    if status not in (200, 503):  # 503: it is restarting already, or not yet up again
        raise Refused('%s refuses to restart (%d): %s' % (member['name'], status, text.strip()))
    wait(cluster, seconds, count)


def restart(cluster, seconds):
    plan, answers = sys.stdin.read().split('\n.\n', 1)
    count = len(cluster.members())
    first = lowered(cluster, cluster.leader(), plan, said(answers))
    if first:
        progress('lower on the primary first: ' + ', '.join(first))
    for member in sorted(cluster.pending(), key=lambda member: leads(member) != bool(first)):
        restart_member(cluster, member, seconds, count)
    settle(cluster)
    return 0


def settle(cluster):
    """A member notices after its next loop that nothing is pending any more."""
    end = time.time() + 2 * int(cluster.dynamic().get('loop_wait', 10)) + 2
    while cluster.pending() and time.time() < end:
        time.sleep(1)


def chief(cluster):
    members = cluster.members()
    if not members:
        raise Refused('no member of Patroni answers')
    row(next((member['name'] for member in members if leads(member)), sorted(member['name'] for member in members)[0]))
    return 0


def set_pause(cluster, paused, seconds):
    member = next(iter(cluster.members()), None)
    if member is None:
        raise Refused('no member of Patroni answers')
    status, text = cluster.call('PATCH', base(member) + '/config', {'pause': paused or None})
    if status != 200:
        raise Refused('Patroni refuses to be paused or to go on (%d): %s' % (status, text.strip()))
    wait_for(int(seconds), 'every member knows of the pause or its end', lambda: all(
        bool(cluster.status(member).get('pause')) == paused for member in cluster.members()))
    return 0


def identify(cluster, identifier, name):
    from patroni.dcs import get_dcs
    settings = dict(cluster.config.copy(), patronictl=True)
    for key, value in (('name', 'operator'), ('ttl', 30), ('loop_wait', 10), ('retry_timeout', 10)):
        settings.setdefault(key, value)
    store = get_dcs(settings)
    if store.get_cluster().initialize != identifier:
        store.initialize(create_new=False, sysid=identifier)
        if store.get_cluster().initialize != identifier:
            raise Refused('etcd did not keep the identifier %s' % identifier)
    # While paused, Patroni does not look at it again.
    return 0 if cluster.status(named(cluster, name)).get('database_system_identifier', identifier) == identifier else 3


def named(cluster, name):
    return next((member for member in cluster.members() if member['name'] == name), {})


def lead(cluster, name, seconds):
    progress('%s takes the lead' % name)
    wait_for(int(seconds), '%s leads' % name, lambda: leads(named(cluster, name)))
    # Patroni starts it with its own settings: what was restored has those of its time.
    status, text = cluster.call('POST', base(named(cluster, name)) + '/restart', {}, int(seconds))
    if status != 200:
        raise Refused('%s refuses to restart (%d): %s' % (name, status, text.strip()))
    wait_for(int(seconds), '%s leads and runs' % name, lambda: leads(named(cluster, name)) and named(cluster, name)['state'] in HEALTHY)
    return 0


def rejoin(cluster, seconds):
    leader = cluster.leader()
    for member in cluster.members():
        follows = member.get('state') in HEALTHY and member.get('timeline') == leader.get('timeline')
        if member['name'] == leader['name'] or follows or member.get('state') == 'creating replica':
            continue
        progress('%s is made anew' % member['name'])
        status, text = cluster.call('POST', base(member) + '/reinitialize', {'force': True})
        if status != 200 and 'already' not in text:
            raise Refused('%s refuses to be made anew (%d): %s' % (member['name'], status, text.strip()))
    return set_pause(cluster, False, seconds)


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


def drift(cluster, count):
    patroni, plan, answers = sys.stdin.read().split('\n.\n', 2)
    facts = said(answers)
    found = list(state_drift(cluster, int(count)))
    found += [('dynamic ' + '.'.join(key), word(wanted), word(live))
              for key, live, wanted in differences(cluster.dynamic(), compiled(patroni))]
    found += parameter_drift(cluster, facts)
    found += object_drift(facts, cells(plan))
    for fields in found:
        row(*fields)
    return 3 if found else 0


def state_drift(cluster, count):
    whole = cluster.whole()
    members = whole.get('members', [])
    cluster.leader()
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


def parameter_drift(cluster, facts):
    """ALTER SYSTEM is what hands change beside Patroni."""
    asked = {fact[1] for fact in facts if fact[0] == 'member'}
    found = [('member %s' % member['name'], 'PostgreSQL answers', 'it does not')
             for member in cluster.members() if member['name'] not in asked]
    return found + [('parameter %s on %s' % (fact[2], fact[1]), 'not set by ALTER SYSTEM', fact[3])
                    for fact in facts if fact[0] == 'altered']


OPTIONS = {'LOGIN': 'rolcanlogin', 'SUPERUSER': 'rolsuper', 'CREATEDB': 'rolcreatedb', 'CREATEROLE': 'rolcreaterole',
           'REPLICATION': 'rolreplication', 'BYPASSRLS': 'rolbypassrls', 'INHERIT': 'rolinherit'}


def object_drift(facts, rows):
    roles = {fact[1]: fact[2] for fact in facts if fact[0] == 'role'}
    databases = {fact[1]: fact[2] for fact in facts if fact[0] == 'database'}
    if not roles:
        raise Refused('no primary answered which roles there are')
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


COMMANDS = {'wait': wait, 'dynamic': dynamic, 'apply': apply, 'pending': pending, 'restart': restart, 'etcd': etcd,
            'drift': drift, 'chief': chief, 'identify': identify, 'lead': lead, 'rejoin': rejoin,
            'pause': lambda cluster, seconds: set_pause(cluster, True, seconds)}


def main(path, service, command, *arguments):
    try:
        return COMMANDS[command](Cluster(path, service), *arguments)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
    except Exception as defect:  # one line, whatever happened
        print('%s: %s: %s' % (command, type(defect).__name__, defect), file=sys.stderr)
    return 1


sys.exit(main(*sys.argv[1:]))

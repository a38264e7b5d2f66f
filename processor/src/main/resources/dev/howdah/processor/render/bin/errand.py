"""What has to be done inside a container of the stack: runs on each host that has a container of the service, with that host's
Docker socket, because only from its own host may everybody's superuser log in.

usage: python errand.py facts SERVICE PORT SUPERUSER            what PostgreSQL says of itself, a JSON array a line
       python errand.py script SERVICE PORT SUPERUSER TEXT      on the primary: runs a shell script, whose argument is the
                                                                superuser's connection string
       python errand.py roles SERVICE PORT SUPERUSER ROLE...    on the primary: gives the roles the value of /run/secrets/new
       python errand.py pgadmin SERVICE                         gives pgAdmin's first user that value
       python errand.py tell SERVICE COMMAND...                 runs the command there, and passes on what it says
       python errand.py swap SERVICE OLD NEW                    on a manager: gives the service one Docker secret in the
                                                                place of another

The superuser's password is the secret /run/secrets/login. Prints in the end "done", "standby", "elsewhere" (no container is
here) or "failed: WHY", and no password. PostgreSQL gets the verifier and never the password, so that there is
nothing to be logged. Once the value is there, another run changes nothing.
"""
import base64
import hashlib
import hmac
import http.client
import json
import os
import socket
import struct
import sys
import time
import urllib.parse

PATIENCE = 120  # seconds that a statement may wait, for a synchronous standby for example
QUIET = """SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
"""
# The first line of standard input is the password; it stands in a file only while the rest is done.
LOGIN = """umask 077
file=/dev/shm/errand.$$
trap 'rm -f "$file"' EXIT
IFS= read -r login
printf '*:*:*:*:%s\\n' "$login" >"$file"
PGPASSFILE=$file
export PGPASSFILE
"""
PSQL = LOGIN + 'psql -XqAt -w -v ON_ERROR_STOP=1 -d "$1" -f -'
SCRIPT = LOGIN + 'sh -s -- "$1"'
# Which value somebody set by hand may be a secret where it is a connection string or a command.
FACTS = """
SELECT json_build_array('member', %(name)s, pg_is_in_recovery());
SELECT json_build_array('setting', %(name)s, name, setting) FROM pg_settings WHERE context = 'postmaster' AND vartype = 'integer';
SELECT json_build_array('altered', %(name)s, name,
        CASE WHEN name ~ '(conninfo|command)$' THEN 'a value of its own' ELSE current_setting(name, true) END)
    FROM pg_settings WHERE sourcefile LIKE '%%/postgresql.auto.conf';
SELECT json_build_array('role', rolname, json_build_object('rolcanlogin', rolcanlogin, 'rolsuper', rolsuper,
        'rolcreatedb', rolcreatedb, 'rolcreaterole', rolcreaterole, 'rolreplication', rolreplication,
        'rolbypassrls', rolbypassrls, 'rolinherit', rolinherit, 'rolconnlimit', rolconnlimit))
    FROM pg_roles WHERE NOT pg_is_in_recovery();
SELECT json_build_array('database', datname, pg_get_userbyid(datdba)) FROM pg_database WHERE NOT pg_is_in_recovery();
"""
PGADMIN = """
import os, sys
value = sys.stdin.readline().rstrip('\\n')
sys.path.insert(0, '/pgadmin4')
os.chdir('/pgadmin4')
import builtins
builtins.SERVER_MODE = None
import config
from pgadmin import create_app
from pgadmin.model import User
from pgadmin.tools.user_management import update_user
from flask_security.utils import verify_password
app = create_app(config.APP_NAME + '-cli')
with app.test_request_context():
    found = lambda: User.query.filter_by(username=os.environ['PGADMIN_DEFAULT_EMAIL'], auth_source='internal').first()
    if found() is None:
        sys.exit('pgAdmin knows no user ' + os.environ['PGADMIN_DEFAULT_EMAIL'])
    if not verify_password(value, found().password):
        update_user(found().id, {'newPassword': value, 'confirmPassword': value})
    if not verify_password(value, found().password):
        sys.exit('pgAdmin did not take the new password')
"""


class Failed(Exception):
    """What is said in one line."""


class Engine(http.client.HTTPConnection):
    """This host's Docker engine."""

    def __init__(self):
        super().__init__('docker')

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE)
        self.sock.connect('/run/docker.sock')


def ask(method, path, body=None):
    engine = Engine()
    engine.request(method, path, json.dumps(body), {'Content-Type': 'application/json'})
    answer = engine.getresponse()
    text = answer.read().decode()
    if answer.status >= 300:
        raise Failed('Docker refuses %s: %s' % (path.split('?')[0], text.strip()))
    return json.loads(text)


def containers(service):
    labels = {'label': ['com.docker.swarm.service.name=' + service], 'status': ['running']}
    return [found['Id'] for found in ask('GET', '/containers/json?filters=' + urllib.parse.quote(json.dumps(labels)))]


def run(container, words, text, heard=None):
    """Exit status, output and errors of a command in a container that reads the text. What hears it may take as long as it likes."""
    begun = ask('POST', '/containers/%s/exec' % container,
                {'AttachStdin': True, 'AttachStdout': True, 'AttachStderr': True, 'Cmd': words})['Id']
    engine = Engine()
    engine.request('POST', '/exec/%s/start' % begun, '{"Detach": false, "Tty": false}',
                   {'Content-Type': 'application/json', 'Connection': 'Upgrade', 'Upgrade': 'tcp'})
    answer = engine.sock.makefile('rb')
    status = answer.readline().split()[1]
    while answer.readline().strip():
        pass
    if status not in (b'101', b'200'):
        raise Failed('Docker refuses to run a command: %s' % status.decode())
    engine.sock.sendall(text.encode())
    engine.sock.shutdown(socket.SHUT_WR)
    output = {1: b'', 2: b''}
    if heard:
        engine.sock.settimeout(None)
    while True:
        head = answer.read(8)
        if len(head) < 8:
            break
        stream, length = struct.unpack('>BxxxL', head)
        data = answer.read(length)
        output[stream] = output.get(stream, b'') + data
        if heard and stream == 1:
            heard(data.decode('utf-8', 'replace'))
    return ask('GET', '/exec/%s/json' % begun)['ExitCode'], output[1].decode(), output[2].decode()


def secret(name):
    path = '/run/secrets/' + name
    if not os.path.exists(path):
        return None
    with open(path, encoding='ascii', newline='') as file:
        return file.read().rstrip('\r\n')


def literal(text):
    return "convert_from(decode('%s', 'hex'), 'UTF8')" % text.encode().hex()


def scram(password, salt, rounds):
    salted = hashlib.pbkdf2_hmac('sha256', password.encode(), salt, rounds)
    key = lambda name: hmac.new(salted, name, hashlib.sha256).digest()
    code = lambda data: base64.b64encode(data).decode()
    return 'SCRAM-SHA-256$%d:%s$%s:%s' % (
        rounds, code(salt), code(hashlib.sha256(key(b'Client Key')).digest()), code(key(b'Server Key')))


def takes(role, stored, password):
    """Whether a login with the password succeeds, from what PostgreSQL keeps of it."""
    if password is None or not stored:
        return False
    if stored.startswith('SCRAM-SHA-256$'):
        rounds, salt = stored.split('$')[1].split(':')
        return hmac.compare_digest(stored, scram(password, base64.b64decode(salt), int(rounds)))
    return stored == 'md5' + hashlib.md5((password + role).encode()).hexdigest()


class Member:
    """PostgreSQL in a container, as its superuser, by whichever password it takes just now."""

    def __init__(self, container, port, superuser):
        self.container, self.port, self.superuser = container, port, superuser
        self.value, self.host = secret('login'), '127.0.0.1'
        if 'pg_hba.conf' in self.asked('SELECT 1;')[2]:
            self.host = ''  # the socket
        for candidate in (secret('login'), secret('new'), secret('old')):
            self.value = candidate
            if candidate is not None and not self.asked('SELECT 1;')[0]:
                return
        raise Failed('the superuser can not log in: ' + self.asked('SELECT 1;')[2].strip().split('\n')[-1])

    def conninfo(self):
        words = {'port': self.port, 'user': self.superuser, 'dbname': 'postgres'}
        if self.host:
            words['host'] = self.host
        return ' '.join("%s='%s'" % (key, value.replace('\\', '\\\\').replace("'", "\\'")) for key, value in words.items())

    def line(self):
        return (self.value or '').replace('\\', '\\\\').replace(':', '\\:') + '\n'

    def asked(self, sql):
        return run(self.container, ['sh', '-c', PSQL, 'sh', self.conninfo()], self.line() + QUIET + sql)

    def standby(self):
        return self.sql('SELECT pg_is_in_recovery();') == 't'

    def sql(self, text):
        status, output, errors = self.asked(text)
        if status:
            raise Failed(errors.strip().split('\n')[-1])
        return output.strip()

    def stored(self, role):
        return self.sql('SELECT rolpassword FROM pg_authid WHERE rolname = %s;' % literal(role))

    def give(self, role, password):
        self.sql("SELECT format('ALTER ROLE %%I PASSWORD %%L', %s, '%s') \\gexec" % (literal(role), scram(password, os.urandom(16), 4096)))
        if role == self.superuser:
            self.value = password


def here(service, port, superuser):
    found = containers(service)
    if not found:
        raise Failed('no container of %s runs here' % service)
    return Member(found[0], port, superuser)


def facts(service, port, superuser):
    if not containers(service):
        return 'elsewhere'
    member = here(service, port, superuser)
    status, name, errors = run(member.container, ['printenv', 'PATRONI_NAME'], '')
    if status:
        raise Failed('a member without a name: ' + errors)
    print(member.sql(FACTS % {'name': literal(name.strip())}))
    return 'done'


def script(service, port, superuser, text):
    member = here(service, port, superuser)
    if member.standby():
        return 'standby'
    status, _, errors = run(member.container, ['sh', '-c', SCRIPT, 'sh', member.conninfo()], member.line() + text)
    if status:
        raise Failed((errors.strip() or 'exit %d' % status).split('\n')[-1])
    return 'done'


def roles(service, port, superuser, *names):
    new, old = secret('new'), secret('old')
    member = here(service, port, superuser)
    if member.standby():
        return 'standby'
    for role in names:
        if not takes(role, member.stored(role), new):
            member.give(role, new)
        stored = member.stored(role)
        if not takes(role, stored, new):
            raise Failed('role %s does not take the new password: does it exist?' % role)
        if old is not None and old != new and takes(role, stored, old):
            raise Failed('role %s still takes the old password' % role)
    return 'done'


def pgadmin(service):
    found = containers(service)
    if not found:
        return 'elsewhere'
    python = 'for p in /venv/bin/python3 python3; do if command -v "$p" >/dev/null; then exec "$p" -c "$1"; fi; done; exit 127'
    status, _, errors = run(found[0], ['sh', '-c', python, 'sh', PGADMIN], secret('new') + '\n')
    if status:
        raise Failed((errors.strip() or 'exit %d' % status).split('\n')[-1].replace(secret('new'), '***'))
    return 'done'


def tell(service, *words):
    found = containers(service)
    if not found:
        return 'elsewhere'
    status, output, errors = run(found[0], list(words), '', lambda text: print(text, end='', flush=True))
    if status and 'failed: ' not in output:
        raise Failed(((errors or output).strip() or 'exit %d' % status).split('\n')[-1])
    return ''


def swap(service, old, new):
    """What docker service update does, but for the order: a deployment sorts by name, and another order is another task."""
    for _ in range(10):
        found = ask('GET', '/services/' + service)
        mounts = found['Spec']['TaskTemplate']['ContainerSpec']['Secrets']
        for mount in mounts:
            if mount['SecretName'] == old:
                mount.update(SecretName=new, SecretID=identifier(new))
        mounts.sort(key=lambda mount: mount['SecretName'])
        try:
            ask('POST', '/services/%s/update?version=%d' % (found['ID'], found['Version']['Index']), found['Spec'])
            return 'done'
        except Failed as failure:
            if 'out of sequence' not in str(failure):
                raise
        time.sleep(1)
    raise Failed('the Swarm changes %s again and again' % service)


def identifier(name):
    query = urllib.parse.quote(json.dumps({'name': [name]}))
    for found in ask('GET', '/secrets?filters=' + query):
        if found['Spec']['Name'] == name:
            return found['ID']
    raise Failed('no secret ' + name)


try:
    print({'facts': facts, 'script': script, 'roles': roles, 'pgadmin': pgadmin, 'tell': tell, 'swap': swap}[sys.argv[1]](*sys.argv[2:]))
except Failed as failure:
    print('failed: %s' % failure)
except Exception as defect:  # one line, whatever happened
    print('failed: %s: %s' % (type(defect).__name__, defect))

import { version } from '../../package.json';

const help = `parley: ceasefires as a model, in the terminal

  parley --version    the version
  parley --help       this text
`;

const [first] = process.argv.slice(2);
if (first === '--version') process.stdout.write(`${version}\n`);
else if (first === undefined || first === '--help') process.stdout.write(help);
else {
  process.stderr.write(`parley: there is no command "${first}". See parley --help.\n`);
  process.exitCode = 2;
}

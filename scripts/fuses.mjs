// What a packed program may do beside being Regulars: the nine switches that Electron has in its binary.
// They stand behind a mark: version, how many there are, one character each. Source: electron/fuses, README.

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of the binary, with the value that a package must have. */
export const FUSES = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
  // Left as Electron ships it; the builder does not know it.
  ['wasmTrapHandlers', true],
];

/** What is wrong with the switches of a program, in sentences; none if every one is as it must be. */
export function fuseFaults(program) {
  const at = program.indexOf(MARK, 0, 'latin1');
  if (at < 0) return ['There are no switches in this program.'];
  const [version, length] = program.subarray(at + MARK.length);
  if (version !== 1) return [`The switches are of version ${version}; known is 1.`];
  // One more or one less than known is a fault too: it would stand as somebody else left it.
  const faults =
    length === FUSES.length ? [] : [`There are ${length} switches, not ${FUSES.length}.`];
  const wire = program.subarray(at + MARK.length + 2, at + MARK.length + 2 + length);
  for (const [index, [name, isOn]] of FUSES.entries()) {
    if (wire[index] !== (isOn ? 0x31 : 0x30)) faults.push(`${name} is not ${isOn ? 'on' : 'off'}.`);
  }
  return faults;
}

// Reads the archive that an installer holds the program in. It begins with four numbers of 32 bits (4, the size of the
// header, the size of the text with its length, the length of the text), then the list of files as JSON, then the files
// one after another. Source: electron/asar, README.

/** The files of an archive by their paths, and their bytes. */
export function readAsar(bytes) {
  const headerSize = bytes.readUInt32LE(4);
  const length = bytes.readUInt32LE(12);
  if (bytes.readUInt32LE(0) !== 4 || length > headerSize || 16 + length > bytes.length) {
    throw new Error('This is no archive of a program.');
  }
  const { files } = JSON.parse(bytes.toString('utf8', 16, 16 + length));
  const entries = new Map(entriesOf(files, ''));
  return {
    files: [...entries.keys()].sort(),
    read: (path) => {
      const { offset, size, unpacked } = entries.get(path);
      if (unpacked === true) throw new Error(`${path} lies outside the archive.`);
      const from = 8 + headerSize + Number(offset);
      return bytes.subarray(from, from + size);
    },
  };
}

function entriesOf(files, folder) {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? entriesOf(entry.files, `${folder}${name}/`) : [[`${folder}${name}`, entry]],
  );
}

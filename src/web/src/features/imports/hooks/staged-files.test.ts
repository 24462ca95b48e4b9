import { describe, expect, it } from 'vitest';
import { progressPerFile, withFiles } from './staged-files';

const aFile = (name: string, content = 'a,b\n1,2') => new File([content], name, { lastModified: 1 });

describe('withFiles', () => {
  it('adds files to those already there', () => {
    const { files } = withFiles([aFile('a.csv')], [aFile('b.csv')]);

    expect(files.map((file) => file.name)).toEqual(['a.csv', 'b.csv']);
  });

  it('names a file that is there already instead of adding it twice', () => {
    const { files, refusals } = withFiles([aFile('a.csv')], [aFile('a.csv'), aFile('a.csv', 'other content')]);

    expect(files).toHaveLength(2);
    expect(refusals).toEqual([{ reason: 'twice', name: 'a.csv' }]);
  });

  it('leaves empty files out and says so', () => {
    expect(withFiles([], [aFile('none.csv', '')])).toEqual({ files: [], refusals: [{ reason: 'empty', name: 'none.csv' }] });
  });
});

describe('progressPerFile', () => {
  it('fills the files one after the other', () => {
    expect(progressPerFile([100, 200, 50], 150)).toEqual([1, 0.25, 0]);
  });

  it('holds at the end, although the form itself is a little larger than its files', () => {
    expect(progressPerFile([100, 200], 999)).toEqual([1, 1]);
  });
});

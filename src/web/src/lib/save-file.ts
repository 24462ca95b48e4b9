/** Hands a file that is here already to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser reads it after this returns
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

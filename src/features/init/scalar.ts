/** The text as a YAML scalar, in quotes where YAML needs them. */
export function scalar(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) return JSON.stringify(text)
  const plain = /^\.?[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text)
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}

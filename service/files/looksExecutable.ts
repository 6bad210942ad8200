/** Names that Windows and office programs run when opened. */
const EXECUTABLE_NAMES = /\.(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|cpl|lnk|reg|jar|dll|sys|app|apk|sh|run|desktop|docm|xlsm|pptm|dotm|xltm|iso|img|vhd|chm)$/iu

const MAGIC: readonly (readonly number[])[] = [
  [0x4d, 0x5a], // MZ: Windows
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xcf, 0xfa, 0xed, 0xfe], // Mach-O
  [0xfe, 0xed, 0xfa, 0xcf],
  [0x23, 0x21], // #!
]

/** Judged by content and by name alike: «Доверенность.pdf.exe» and an .exe renamed to .pdf are both caught. */
export function looksExecutable(name: string, content: Uint8Array): boolean {
  return EXECUTABLE_NAMES.test(name) || MAGIC.some((magic) => magic.every((byte, index) => content[index] === byte))
}

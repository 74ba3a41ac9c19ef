/** The shells that lea can be completed in. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
/** One of them. */
export type Shell = (typeof SHELLS)[number];

/** The shell that a path such as `/usr/bin/zsh` starts; bash where it is none that lea knows. */
export function shellAt(path: string | undefined): Shell {
  const name = /([a-z]+)(?:\.exe)?$/i.exec(path ?? '')?.[1]?.toLowerCase();
  if (name === 'pwsh') return 'powershell';
  return SHELLS.find((shell) => shell === name) ?? 'bash';
}

/**
 * What each shell runs to complete a line. All ask lea itself, word by word: `--word=` for each word before the one that
 * is being typed, which an empty word would get lost in, and `--typing=` for that one. Written by hand: the package for
 * it prints to the screen itself and gives no text back.
 */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# lea: what may be typed next, for bash
_lea_complete() {
  local line word name="\${COMP_WORDS[0]##*/}"
  local -a args=()
  case "$name" in enquiry|diary) args+=("--word=$name") ;; esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do args+=("--word=$word"); done
  COMPREPLY=()
  while IFS=$'\\t' read -r line _; do COMPREPLY+=("$line"); done \\
    < <(command lea complete "\${args[@]}" "--typing=\${COMP_WORDS[COMP_CWORD]}" 2>/dev/null)
}
complete -o default -F _lea_complete lea lea-journal enquiry diary
`,
  zsh: `# lea: what may be typed next, for zsh
_lea_complete() {
  local value help name="\${words[1]:t}"
  local -a args found
  case "$name" in enquiry|diary) args+=("--word=$name") ;; esac
  (( CURRENT > 2 )) && args+=("--word=\${(@)^words[2,CURRENT-1]}")
  while IFS=$'\\t' read -r value help; do found+=("\${value//:/\\\\:}:$help"); done \\
    < <(command lea complete $args "--typing=\${words[CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe lea found; else _files; fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _lea_complete lea lea-journal enquiry diary
`,
  fish: `# lea: what may be typed next, for fish
function __lea_complete
    set -l before (commandline -opc)
    set -l typing (commandline -ct)
    set -l name (basename $before[1])
    set -e before[1]
    contains -- $name enquiry diary; and set -p before $name
    set -l found (command lea complete "--word="$before "--typing=$typing" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path $typing
    end
end
for name in lea lea-journal enquiry diary
    complete -c $name -f -a '(__lea_complete)'
end
`,
  powershell: `# lea: what may be typed next, for PowerShell
Register-ArgumentCompleter -Native -CommandName lea, lea-journal, enquiry, diary -ScriptBlock {
  param($typing, $line, $cursor)
  $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  $name = [IO.Path]::GetFileNameWithoutExtension($words[0])
  $arguments = @('complete')
  if ($name -in 'enquiry', 'diary') { $arguments += "--word=$name" }
  foreach ($word in @($words | Select-Object -Skip 1)) { $arguments += "--word=$word" }
  $arguments += "--typing=$typing"
  $lea = if (Get-Command lea.cmd -ErrorAction SilentlyContinue) { 'lea.cmd' } else { 'lea' }
  & $lea @arguments 2>$null | ForEach-Object {
    $value, $help = $_ -split "\`t", 2
    if (-not $help) { $help = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
  }
}
`,
};

/** The text that makes a shell complete lea's command lines. */
export const scriptFor = (shell: Shell): string => SCRIPTS[shell];

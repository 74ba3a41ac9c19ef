import { nowhere } from './machine.ts';

/**
 * The settings every call of git carries, so that none of the journal's own can start a program, follow a link or
 * reach another host (store-and-sync.md, section 6).
 */
export function hardenedSettings(): readonly string[] {
  return [
    `core.hooksPath=${nowhere()}`,
    'core.fsmonitor=false',
    'core.symlinks=false',
    'core.autocrlf=false',
    'core.quotePath=false',
    'core.protectNTFS=true',
    'core.protectHFS=true',
    'core.pager=cat',
    'diff.external=',
    'protocol.ext.allow=never',
    'submodule.recurse=false',
    'fetch.recurseSubmodules=false',
    'fetch.fsckObjects=true',
    'merge.renames=false',
    'gc.auto=0',
    'commit.gpgSign=false',
    'advice.detachedHead=false',
    'safe.bareRepository=explicit',
    'core.fsync=committed,loose-object,reference',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=8',
  ];
}

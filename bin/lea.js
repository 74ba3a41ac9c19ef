#!/usr/bin/env node
// Written in syntax that a very old Node can read, so that it can say what is wrong.
'use strict';

var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  say('lea needs Node 20.19 or later; this is Node ' + process.versions.node + '.\n');
  say('Nothing was changed. Install a newer Node, then type the same command again.\n');
  process.exitCode = 1;
} else {
  import('node:module')
    .then(function (module) {
      // Node 22.8 and later keep the compiled program between runs.
      if (module.enableCompileCache) module.enableCompileCache();
      return import('../dist/start.js');
    })
    .then(function (program) {
      return program.run(process.argv.slice(2));
    })
    .then(
      function (exit) {
        process.exitCode = exit;
      },
      function (error) {
        if (!error || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
        say('lea has not been built here. Run npm run build first.\n');
        process.exitCode = 1;
      },
    );
}

function say(text) {
  process.stderr.write(text);
}

#!/usr/bin/env node
process.argv.splice(2, 0, 'diary');
import('./lea.js');

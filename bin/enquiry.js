#!/usr/bin/env node
process.argv.splice(2, 0, 'enquiry');
import('./lea.js');

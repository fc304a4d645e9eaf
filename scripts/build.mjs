import { build, ensureInstalled, ensureNode, fail } from './setup.mjs';

ensureNode();
ensureInstalled();
if (!build()) fail('The build failed; the message above says where.');

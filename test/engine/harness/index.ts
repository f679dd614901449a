export { binaryFile, binaryItem } from './binary';
export { loadPackage } from './loadPackage';
export { START_TYPE, toolNodeType } from './nodeTypes';
export { runNode, type NodeOptions } from './runNode';
export { runWorkflow } from './runWorkflow';
export type * from './types';

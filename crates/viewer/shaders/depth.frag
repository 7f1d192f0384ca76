#version 300 es
// Nothing but depth, for the shadow.
precision mediump float;
out vec4 colour;
void main(){colour=vec4(1.);}

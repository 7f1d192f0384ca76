#version 300 es
// A square of the floor.
precision highp float;
uniform mat4 camera; uniform mat4 lamp; uniform float reach;
out vec2 uv; out vec3 lit;
void main(){vec2 q=vec2(gl_VertexID&1,gl_VertexID>>1)*2.-1.; uv=q*.5+.5; vec4 p=vec4(q.x*reach,0.,q.y*reach,1.); lit=(lamp*p).xyz*.5+.5; gl_Position=camera*p;}

#version 300 es
// The shadow on the floor: where little of the room is seen, and where the key light is kept off.
precision highp float;
in vec2 uv; in vec3 lit; out vec4 colour;
uniform sampler2D contact; uniform float strength;
#include shadow
void main(){
 float rim=smoothstep(.98,.30,length(uv*2.-1.));
 float dark=1.-(1.-.90*pow(texture(contact,uv).r,1.1))*(1.-.17*(1.-arrives(lit,.004)));
 dark*=rim*strength; dark+=(dither(gl_FragCoord.xy+3.)-.5)/200.*step(.002,dark);
 colour=vec4(vec3(.030,.026,.022)*dark,dark);
}
